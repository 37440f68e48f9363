"""The page on which one learns: lessons with exercises, a checklist, the plan of a first cycle, the playbook."""
