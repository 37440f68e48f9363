"""English words of the coach."""

from __future__ import annotations

from okr_desktop.domain.coach.packs.base import Pack, phrases, words

PACK = Pack(
    language="en",
    common=words("the and of to for with our we is are by at least all from that this in be have more as it their"),
    skip=words("""
        successfully successful we will to should must i our the a an team please formally also then officially
        fully actively continuously proactively and start begin finally first newly quickly publicly"""),
    tasks=words("""
        add adopt announce apply archive arrange assign author automate backfill book build buy carry change clean
        close code collect commission compile complete compose conduct configure connect consolidate construct
        convert coordinate create curate customise customize decide define deliver deploy deprecate derive describe
        design determine develop document draft enable engage establish execute expose extend extract figure file
        fill finalise finalize find finish fix formulate gather generate hire host identify implement include
        incorporate initiate install instrument integrate introduce invite iterate kick-off launch list make map
        merge migrate move onboard open opensource organise organize outline offer overhaul partner perform pitch
        plan polish port prepare present prioritise prioritize produce promote propose prototype provide publish
        purchase push qualify rebuild record recruit redesign redo refactor refine release relaunch remove rename
        reorganise reorganize replace restructure rewrite roll rollout run schedule script select send set setup
        share ship simplify sketch solve specify split sponsor standardise standardize structure submit sync test
        train transition translate update upgrade upload use visualise visualize wire write do co-host meet tweet
        onboarding hiring building creating developing designing implementing launching migrating writing publishing
        defining organising organizing running testing setting sourcing reaching delivering preparing planning
        conducting"""),
    activities=words("""
        analyse analyze assess assist attend brainstorm collaborate communicate consider consult contribute discuss
        estimate evaluate examine explore help investigate learn look monitor observe participate research review
        study support track understand watch work analysing analyzing assessing consulting evaluating exploring
        helping investigating participating researching reviewing supporting monitoring"""),
    nominal=phrases("""
        launch of
        release of
        implementation of
        introduction of
        creation of
        development of
        design of
        deployment of
        rollout of
        roll-out of
        migration of
        migration to
        integration of
        integration with
        setup of
        completion of
        delivery of
        adoption of
        preparation of
        publication of
        documentation of
        documentation for
        definition of
        support for
        support of
        integration tests
        use of
        proof of concept
        poc of
        """),
    nominal_ends=words("""
        implementation integration migration refactoring documentation deployment release launch rollout setup
        redesign prototype poc mvp normalization visualization research study report testing plan strategy roadmap
        workshop"""),
    capabilities=phrases("run on\nrun in\nrun locally\nwork on\nwork with"),
    done=words("""
        announced built completed configured created defined delivered deployed designed developed documented
        drafted established executed finalised finalized finished hired implemented installed integrated introduced
        launched migrated organised organized planned prepared produced published refactored released rolled
        scheduled shipped tested translated updated written"""),
    states=words("""
        can cannot is are has able was were be been becomes become reaches works uses runs passes knows know should
        must recommend recommends trust trusts choose chooses prefer prefers"""),
    statement=words("to should must will"),
    reached=words("""
        achieve attain become earn exceed featured gain get grow lower obtain pass raise reach receive recognised
        recognized reduce secure sign surpass top win decrease increase double triple halve cut eliminate beat
        attract convert retain sell"""),
    changes=phrases("""
        at least
        at most
        no more than
        not more than
        more than
        less than
        fewer than
        greater than
        up to
        under
        below
        above
        over
        within
        by
        out of
        minimum
        maximum
        """),
    outputs=words("""
        article articles post posts feature features interview interviews workshop workshops release releases test
        tests meeting meetings video videos talk talks meetup meetups webinar webinars report reports page pages
        presentation presentations event events session sessions newsletter newsletters campaign campaigns script
        scripts document documents prototype prototypes experiment experiments survey surveys activities studies
        blogs tutorial tutorials guide guides component components story stories training trainings podcast podcasts
        demo demos ticket tickets"""),
    vague=words("""
        better faster quicker more less improve improved improving improvement improvements enhance enhanced
        optimise optimize optimised optimized optimising optimizing strengthen boost easier higher lower stronger
        efficient efficiently increase decrease reduce grow streamline stabilise stabilize"""),
    generic_verbs=words("""
        improve increase enhance optimise optimize strengthen boost grow develop build drive foster promote raise
        accelerate expand maximise maximize advance better"""),
    generic_nouns=words("""
        quality performance efficiency productivity growth satisfaction sales revenue process processes
        communication experience culture business customer customers client clients team teams product products
        marketing brand awareness collaboration engagement employee employees user users service services
        development innovation productivity profitability results value market presence overall company the our of
        and in visibility"""),
    numbers=words("""
        zero one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand
        million half double triple twice all every each none single dozen both"""),
    usual=words("maintain keep continue ensure sustain preserve uphold remain maintaining keeping continuing ensuring"),
    purposes=phrases("""
        so that
        in order to
        to enable
        to help
        to let
        to allow
        to make
        to give
        to reduce
        to increase
        to improve
        to become
        to win
        to support
        that lets
        that makes
        that helps
        which lets
        """),
    up=words("increase raise grow improve boost expand double triple extend lift gain"),
    down=words("reduce decrease lower cut shrink minimise minimize halve shorten drop eliminate"),
    months=phrases("""
        january
        february
        march
        april
        may
        june
        july
        august
        september
        october
        november
        december
        """),
    joins=words("and & plus"),
    ranges=("from", "to"),
    before_value=words("from to by of least most than reach over under above below exactly about around minimum"),
    until=words("by until till before end in through"),
    versions=words("version release python java ruby go node php android ios windows spark"),
    counts=phrases("number of\ncount of\namount of\nnumbers of"),
    rates=words("rate share percentage percent ratio proportion coverage availability uptime utilisation utilization"),
    time_units=words("second minute hour day week month quarter year s ms min h d sec secs mins"),
    volume_tags=words("volume speed cost quantity output throughput"),
    quality_tags=words("quality guardrail counter"),
    lagging_tags=words("lagging lag"),
    independent_tags=words("independent standalone"),
)
