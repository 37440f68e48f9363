-- The typed projection, compiled from okr_desktop/store/tables.py; dropped and made again by a rebuild.

CREATE TABLE workspace (
	id VARCHAR NOT NULL,
	organisation VARCHAR NOT NULL,
	fiscal_year_start INTEGER NOT NULL,
	cadence_days INTEGER NOT NULL,
	grace_days INTEGER NOT NULL,
	on_track VARCHAR NOT NULL,
	behind VARCHAR NOT NULL,
	silent_before VARCHAR NOT NULL,
	committed VARCHAR NOT NULL,
	aspirational VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE person (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE team (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	parent VARCHAR,
	rank VARCHAR NOT NULL,
	lead VARCHAR,
	archived BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE person_team (
	person TEXT NOT NULL,
	team VARCHAR NOT NULL,
	share VARCHAR NOT NULL,
	PRIMARY KEY (person, team),
	FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE cycle (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	start VARCHAR NOT NULL,
	"end" VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT cycle_dates CHECK ("start" < "end")
);

CREATE TABLE objective (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	description VARCHAR NOT NULL,
	parent VARCHAR,
	rank VARCHAR NOT NULL,
	cycle VARCHAR,
	owner VARCHAR,
	ambition VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	source VARCHAR NOT NULL,
	manual VARCHAR,
	weight VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	origin VARCHAR NOT NULL,
	origin_hash VARCHAR NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT objective_ambition CHECK (ambition IN ('committed', 'aspirational'))
);

CREATE INDEX objective_cycle ON objective (cycle);

CREATE INDEX objective_parent ON objective (parent);

CREATE TABLE objective_team (
	objective TEXT NOT NULL,
	team VARCHAR NOT NULL,
	share VARCHAR NOT NULL,
	PRIMARY KEY (objective, team),
	FOREIGN KEY(objective) REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE objective_tag (
	objective TEXT NOT NULL,
	position INTEGER NOT NULL,
	tag VARCHAR NOT NULL,
	PRIMARY KEY (objective, position),
	FOREIGN KEY(objective) REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE key_result (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	objective TEXT NOT NULL,
	kind VARCHAR NOT NULL,
	unit VARCHAR NOT NULL,
	start VARCHAR,
	target VARCHAR,
	low VARCHAR,
	high VARCHAR,
	description VARCHAR NOT NULL,
	rank VARCHAR NOT NULL,
	owner VARCHAR,
	weight VARCHAR NOT NULL,
	due VARCHAR,
	state VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	origin VARCHAR NOT NULL,
	origin_hash VARCHAR NOT NULL,
	latest VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(objective) REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX key_result_objective ON key_result (objective);

CREATE TABLE key_result_tag (
	key_result TEXT NOT NULL,
	position INTEGER NOT NULL,
	tag VARCHAR NOT NULL,
	PRIMARY KEY (key_result, position),
	FOREIGN KEY(key_result) REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE check_in (
	id VARCHAR NOT NULL,
	key_result TEXT NOT NULL,
	date VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	confidence INTEGER,
	note VARCHAR NOT NULL,
	author VARCHAR,
	lam INTEGER NOT NULL,
	actor VARCHAR NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT check_in_confidence CHECK (confidence BETWEEN 0 AND 10),
	FOREIGN KEY(key_result) REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX check_in_key_result ON check_in (key_result, date);
