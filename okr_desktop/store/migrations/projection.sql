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
	level_commit VARCHAR NOT NULL,
	level_target VARCHAR NOT NULL,
	band_low VARCHAR NOT NULL,
	band_high VARCHAR NOT NULL,
	accent VARCHAR NOT NULL,
	logo VARCHAR NOT NULL,
	confidential VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE person (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	alias_of VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE team (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	parent VARCHAR,
	rank VARCHAR NOT NULL,
	lead VARCHAR,
	archived BOOLEAN NOT NULL,
	cadence_days INTEGER,
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
	sponsor VARCHAR,
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
	why VARCHAR NOT NULL,
	score VARCHAR,
	score_comment VARCHAR NOT NULL,
	miss_cause VARCHAR NOT NULL,
	carried_from VARCHAR,
	carried INTEGER NOT NULL,
	serves VARCHAR,
	proposer VARCHAR,
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
	detail VARCHAR,
	feed VARCHAR,
	score VARCHAR,
	score_comment VARCHAR NOT NULL,
	carried_from VARCHAR,
	carried INTEGER NOT NULL,
	latest VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(objective) REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX key_result_feed ON key_result (feed) WHERE feed IS NOT NULL;

CREATE INDEX key_result_objective ON key_result (objective);

CREATE TABLE key_result_tag (
	key_result TEXT NOT NULL,
	position INTEGER NOT NULL,
	tag VARCHAR NOT NULL,
	PRIMARY KEY (key_result, position),
	FOREIGN KEY(key_result) REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE kpi (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	unit VARCHAR NOT NULL,
	low VARCHAR,
	high VARCHAR,
	description VARCHAR NOT NULL,
	owner VARCHAR,
	team VARCHAR,
	archived BOOLEAN NOT NULL,
	latest VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE check_in (
	id VARCHAR NOT NULL,
	key_result TEXT,
	date VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	confidence INTEGER,
	note VARCHAR NOT NULL,
	author VARCHAR,
	lam INTEGER NOT NULL,
	actor VARCHAR NOT NULL,
	kpi TEXT,
	reached VARCHAR,
	next VARCHAR NOT NULL,
	blocker VARCHAR NOT NULL,
	acknowledged_by VARCHAR,
	PRIMARY KEY (id),
	CONSTRAINT check_in_confidence CHECK (confidence BETWEEN 0 AND 10),
	CONSTRAINT check_in_subject CHECK ((key_result IS NULL) <> (kpi IS NULL)),
	FOREIGN KEY(key_result) REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY(kpi) REFERENCES kpi (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX check_in_key_result ON check_in (key_result, date);

CREATE INDEX check_in_kpi ON check_in (kpi, date) WHERE kpi IS NOT NULL;

CREATE TABLE initiative (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	key_result VARCHAR NOT NULL,
	rank VARCHAR NOT NULL,
	description VARCHAR NOT NULL,
	owner VARCHAR,
	due VARCHAR,
	state VARCHAR NOT NULL,
	archived BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX initiative_key_result ON initiative (key_result);

CREATE TABLE dependency (
	id VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	asker VARCHAR,
	giver VARCHAR,
	about VARCHAR,
	"by" VARCHAR,
	state VARCHAR NOT NULL,
	reply VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE comment (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	author VARCHAR,
	reply_to VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX comment_about ON comment (about);

CREATE TABLE status_override (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	author VARCHAR,
	until VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE dismissal (
	id VARCHAR NOT NULL,
	rule VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	author VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE cycle_note (
	id VARCHAR NOT NULL,
	cycle VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	author VARCHAR,
	advice VARCHAR NOT NULL,
	because VARCHAR NOT NULL,
	choice VARCHAR NOT NULL,
	owner VARCHAR,
	due VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE retrospective (
	id VARCHAR NOT NULL,
	cycle VARCHAR NOT NULL,
	format VARCHAR NOT NULL,
	team VARCHAR,
	held VARCHAR,
	items VARCHAR NOT NULL,
	workshop VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE action_item (
	id VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	source VARCHAR,
	owner VARCHAR,
	due VARCHAR,
	state VARCHAR NOT NULL,
	checked_in VARCHAR,
	outcome VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE workshop (
	id VARCHAR NOT NULL,
	question VARCHAR NOT NULL,
	agenda VARCHAR NOT NULL,
	mode VARCHAR NOT NULL,
	cycle VARCHAR,
	team VARCHAR,
	held VARCHAR,
	venue VARCHAR NOT NULL,
	facilitator_name VARCHAR NOT NULL,
	sponsor_name VARCHAR NOT NULL,
	seats INTEGER NOT NULL,
	paper_seats INTEGER NOT NULL,
	state VARCHAR NOT NULL,
	results VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE idea (
	id VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	wording VARCHAR NOT NULL,
	origin VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	author_name VARCHAR NOT NULL,
	workshop VARCHAR,
	cluster VARCHAR,
	merged VARCHAR,
	round INTEGER NOT NULL,
	position INTEGER NOT NULL,
	author VARCHAR,
	about VARCHAR,
	cycle VARCHAR,
	day VARCHAR,
	answered VARCHAR,
	answered_by VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX idea_workshop ON idea (workshop);

CREATE TABLE cluster (
	id VARCHAR NOT NULL,
	workshop VARCHAR NOT NULL,
	letter VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	vote_rank INTEGER NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE vote_round (
	id VARCHAR NOT NULL,
	workshop VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	budget INTEGER NOT NULL,
	stack INTEGER NOT NULL,
	seats INTEGER NOT NULL,
	ballots INTEGER NOT NULL,
	totals VARCHAR NOT NULL,
	items VARCHAR NOT NULL,
	superseded BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE lineage (
	id VARCHAR NOT NULL,
	child VARCHAR NOT NULL,
	parent VARCHAR NOT NULL,
	weight VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX lineage_child ON lineage (child);

CREATE INDEX lineage_parent ON lineage (parent);

CREATE TABLE parking (
	id VARCHAR NOT NULL,
	workshop VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	stage VARCHAR NOT NULL,
	owner_name VARCHAR NOT NULL,
	due VARCHAR,
	decision VARCHAR NOT NULL,
	dropped BOOLEAN NOT NULL,
	idea VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE dissent (
	id VARCHAR NOT NULL,
	workshop VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	about VARCHAR,
	round INTEGER NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE protocol (
	id VARCHAR NOT NULL,
	workshop VARCHAR NOT NULL,
	content_hash VARCHAR NOT NULL,
	signed_by VARCHAR NOT NULL,
	verdict VARCHAR NOT NULL,
	comment VARCHAR NOT NULL,
	at VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE sign_off (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	signed_by VARCHAR NOT NULL,
	date VARCHAR,
	content_hash VARCHAR NOT NULL,
	comment VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE direction (
	id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	why VARCHAR NOT NULL,
	parent VARCHAR,
	rank VARCHAR NOT NULL,
	cycle VARCHAR,
	owner VARCHAR,
	archived BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE announcement (
	id VARCHAR NOT NULL,
	cycle VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	author VARCHAR,
	day VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE sponsorship (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	sponsor VARCHAR,
	text VARCHAR NOT NULL,
	promises VARCHAR NOT NULL,
	review VARCHAR,
	reviewed VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE reaction (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	author VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX reaction_about ON reaction (about);

CREATE TABLE recognition (
	id VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	"to" VARCHAR NOT NULL,
	about VARCHAR,
	author VARCHAR,
	day VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX recognition_about ON recognition (about);

CREATE TABLE question (
	id VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	author VARCHAR,
	"to" VARCHAR,
	day VARCHAR,
	answer VARCHAR NOT NULL,
	answered_by VARCHAR,
	answered VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX question_about ON question (about);

CREATE TABLE concern (
	id VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	author VARCHAR,
	cycle VARCHAR,
	day VARCHAR,
	state VARCHAR NOT NULL,
	response VARCHAR NOT NULL,
	responder VARCHAR,
	answered VARCHAR,
	"end" VARCHAR NOT NULL,
	ended VARCHAR,
	PRIMARY KEY (id)
);

CREATE INDEX concern_about ON concern (about);

CREATE TABLE lesson_progress (
	id VARCHAR NOT NULL,
	person VARCHAR NOT NULL,
	lesson VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	day VARCHAR,
	best INTEGER NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE rollout_step (
	id VARCHAR NOT NULL,
	cycle VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	due VARCHAR,
	owner VARCHAR,
	state VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE pulse (
	id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	cycle VARCHAR,
	items VARCHAR NOT NULL,
	own VARCHAR NOT NULL,
	comment VARCHAR NOT NULL,
	recommend BOOLEAN NOT NULL,
	threshold INTEGER NOT NULL,
	comment_threshold INTEGER NOT NULL,
	opens VARCHAR,
	closes VARCHAR,
	state VARCHAR NOT NULL,
	groups VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE pulse_answer (
	id VARCHAR NOT NULL,
	pulse VARCHAR NOT NULL,
	"group" VARCHAR NOT NULL,
	ratings VARCHAR NOT NULL,
	comment VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX pulse_answer_pulse ON pulse_answer (pulse);

CREATE TABLE pulse_result (
	id VARCHAR NOT NULL,
	pulse VARCHAR NOT NULL,
	"group" VARCHAR NOT NULL,
	figures VARCHAR NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX pulse_result_pulse ON pulse_result (pulse);
