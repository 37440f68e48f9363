"""French words of the coach."""

from __future__ import annotations

from okr_desktop.domain.coach.packs.base import Pack, phrases, words

PACK = Pack(
    language="fr",
    common=words("le la les des et du nous est sont pour avec dans sur une un par nos notre aux qui au ne plus ce à"),
    skip=words("""
        nous avons devons allons voulons avoir à le la les l un une des notre nos avec succès ensuite puis d'abord"""),
    tasks=words("""
        créer crée créons lancer lançons lance développer développons mettre mettons rédiger rédigeons publier
        publions définir définissons organiser organisons construire concevoir implémenter déployer livrer livrons
        préparer planifier réaliser réalisons installer intégrer migrer refondre écrire documenter finaliser
        terminer compléter recruter embaucher identifier configurer automatiser former élaborer établir présenter
        produire tester introduire ajouter rassembler collecter formuler actualiser refaire conduire mener instaurer
        moderniser proposer choisir sélectionner cartographier"""),
    activities=words("""
        aider aidons accompagner analyser analysons assister collaborer communiquer conseiller consulter contribuer
        discuter évaluer évaluons examiner explorer étudier étudions participer participons rechercher soutenir
        suivre appuyer observer travailler réfléchir"""),
    nominal=phrases("""
        lancement
        mise en place
        mise en œuvre
        mise en oeuvre
        mise en ligne
        mise en production
        création
        développement
        déploiement
        rédaction
        publication
        définition
        organisation
        conception
        implémentation
        migration
        intégration
        refonte
        élaboration
        réalisation
        livraison
        préparation
        finalisation
        introduction
        """),
    nominal_ends=words("prototype refonte migration documentation"),
    capabilities=(),
    done=words("""
        lancé lancée lancés lancées livré livrée livrés livrées publié publiée publiés publiées créé créée créés
        créées déployé déployée rédigé rédigée défini définie finalisé finalisée terminé terminée implémenté
        implémentée développé développée recruté recrutée réalisé réalisée"""),
    states=words("""
        est sont peut peuvent utilisent utilise connaissent connaît recommandent recommande trouvent choisissent
        obtient savent sait préfèrent reçoivent"""),
    statement=words("doit doivent sera seront"),
    reached=words("""
        atteindre obtenir gagner remporter dépasser doubler tripler réduire augmenter signer vendre diminuer
        recevoir devenir franchir"""),
    changes=phrases("""
        au moins
        au plus
        au minimum
        au maximum
        plus de
        moins de
        supérieur à
        inférieur à
        jusqu'à
        sous
        au-dessus
        par rapport
        """),
    outputs=words("""
        article articles billet billets post posts fonctionnalité fonctionnalités entretien entretiens interview
        interviews atelier ateliers livraison livraisons version versions test tests réunion réunions vidéo vidéos
        conférence conférences webinaire webinaires rapport rapports page pages présentation présentations événement
        événements formation formations newsletter newsletters campagne campagnes document documents prototype
        prototypes enquête enquêtes podcasts tutoriels guides"""),
    vague=words("""
        meilleur meilleure meilleurs meilleures mieux plus moins améliorer améliorons amélioration améliorée
        amélioré optimiser optimisation renforcer renforcement accélérer augmenter réduire simplifier rapide
        rapidement efficace efficacement développer"""),
    generic_verbs=words("""
        améliorer augmenter optimiser renforcer développer accroître promouvoir accélérer maximiser favoriser
        booster"""),
    generic_nouns=words("""
        qualité performance performances efficacité productivité croissance satisfaction ventes revenus chiffre
        processus communication expérience culture clients client équipe équipes produit produits marketing marque
        collaboration engagement employés utilisateurs services service résultats valeur visibilité présence la le
        les l des de du nos notre d et"""),
    numbers=words("""
        zéro deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cinquante cent mille million
        millions moitié demi double triple tous toutes tout toute chaque aucun aucune"""),
    usual=words("maintenir maintenons garder conserver continuer assurer garantir préserver poursuivre rester veiller"),
    purposes=phrases("""
        afin de
        afin que
        afin d'
        pour
        pour que
        de sorte que
        """),
    up=words("augmenter accroître améliorer doubler tripler élever hausser"),
    down=words("réduire diminuer baisser abaisser raccourcir minimiser limiter"),
    months=phrases("""
        janvier
        février
        mars
        avril
        mai
        juin
        juillet
        août
        septembre
        octobre
        novembre
        décembre
        """),
    joins=words("et & ainsi"),
    ranges=("de", "à"),
    before_value=words("de à d'au moins plus par sous jusqu'à environ atteindre"),
    until=words("avant fin en d'ici jusqu'à ici"),
    versions=words("version python java php android ios windows"),
    counts=phrases("nombre de\nnombre d"),
    rates=words("taux part pourcentage proportion couverture disponibilité ratio"),
    time_units=words("seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans h j"),
    volume_tags=words("volume vitesse coût quantité speed cost"),
    quality_tags=words("qualité quality"),
    lagging_tags=words("lagging retardé tardif"),
    independent_tags=words("indépendant indépendante independent autonome"),
)
