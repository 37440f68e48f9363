"""Collecting without names: on phones, on a shared laptop, with forms in mails."""
