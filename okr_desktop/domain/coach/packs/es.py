"""Spanish words of the coach."""

from __future__ import annotations

from okr_desktop.domain.coach.packs.base import Pack, phrases, words

PACK = Pack(
    language="es",
    common=words("el la los las de y del en con para por una un que nuestro nuestra se es son al más como sus su lo"),
    skip=words("""
        hemos vamos debemos queremos haber a el la los las un una nuestro nuestra nuestros con éxito luego después
        primero"""),
    tasks=words("""
        crear creamos lanzar lanzamos desarrollar desarrollamos implementar implementamos publicar publicamos
        definir definimos organizar organizamos construir diseñar escribir redactar desplegar entregar preparar
        planificar realizar instalar integrar migrar rediseñar documentar finalizar terminar completar contratar
        identificar configurar automatizar formar elaborar establecer presentar producir probar introducir agregar
        añadir reunir recopilar formular actualizar hacer montar ejecutar poner celebrar seleccionar impartir"""),
    activities=words("""
        ayudar ayudamos acompañar analizar analizamos asistir colaborar comunicar asesorar consultar contribuir
        discutir evaluar evaluamos examinar explorar estudiar participar participamos investigar investigamos apoyar
        apoyamos observar trabajar revisar"""),
    nominal=phrases("""
        lanzamiento de
        lanzamiento del
        implementación de
        implementación del
        creación de
        creación del
        desarrollo de
        desarrollo del
        despliegue de
        despliegue del
        publicación de
        definición de
        organización de
        diseño de
        diseño del
        migración de
        migración a
        integración de
        integración con
        elaboración de
        realización de
        entrega de
        preparación de
        puesta en marcha
        puesta en producción
        introducción de
        rediseño de
        """),
    nominal_ends=words("prototipo migración documentación rediseño"),
    capabilities=(),
    done=words("""
        lanzado lanzada lanzados lanzadas entregado entregada publicado publicada publicados publicadas creado
        creada desplegado desplegada redactado redactada definido definida finalizado finalizada terminado terminada
        implementado implementada desarrollado desarrollada contratado contratada realizado realizada"""),
    states=words("""
        es son puede pueden usan usa utilizan conocen recomiendan recomienda encuentran eligen obtiene saben
        prefieren está están reciben"""),
    statement=words("debe deben será serán"),
    reached=words("""
        alcanzar lograr obtener conseguir ganar superar duplicar triplicar reducir aumentar firmar vender disminuir
        recibir llegar"""),
    changes=phrases("""
        al menos
        por lo menos
        como mínimo
        como máximo
        más de
        menos de
        superior a
        inferior a
        hasta
        por debajo
        por encima
        """),
    outputs=words("""
        artículo artículos publicación publicaciones funcionalidad funcionalidades entrevista entrevistas taller
        talleres versión versiones prueba pruebas reunión reuniones vídeo vídeos video videos charla charlas webinar
        webinars informe informes página páginas presentación presentaciones evento eventos formación formaciones
        curso cursos boletín boletines campaña campañas documento documentos prototipo prototipos encuesta encuestas
        posts"""),
    vague=words("""
        mejor mejores más menos mejorar mejoramos mejora mejoras mejorada optimizar optimización fortalecer reforzar
        acelerar aumentar incrementar reducir simplificar rápido rápidamente eficiente eficientemente potenciar"""),
    generic_verbs=words("""
        mejorar aumentar incrementar optimizar fortalecer reforzar desarrollar promover acelerar maximizar fomentar
        potenciar impulsar"""),
    generic_nouns=words("""
        calidad rendimiento eficiencia productividad crecimiento satisfacción ventas ingresos proceso procesos
        comunicación experiencia cultura negocio clientes cliente equipo equipos producto productos marketing marca
        colaboración compromiso empleados usuarios servicio servicios resultados valor visibilidad presencia la el
        los las de del nuestra nuestro y"""),
    numbers=words("""
        cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cincuenta cien mil millón
        millones mitad medio doble triple todos todas todo toda cada ningún ninguna ambos"""),
    usual=words("mantener mantenemos conservar continuar asegurar garantizar preservar seguir sostener"),
    purposes=phrases("""
        para
        para que
        a fin de
        con el fin de
        de modo que
        """),
    up=words("aumentar incrementar mejorar duplicar triplicar elevar subir crecer"),
    down=words("reducir disminuir bajar acortar minimizar recortar rebajar"),
    months=phrases("""
        enero
        febrero
        marzo
        abril
        mayo
        junio
        julio
        agosto
        septiembre
        octubre
        noviembre
        diciembre
        """),
    joins=words("y e &"),
    ranges=("de", "a"),
    before_value=words("de del a al en menos más por hasta alcanzar unos sobre"),
    until=words("antes fin en hasta finales para"),
    versions=words("versión python java php android ios windows"),
    counts=phrases("número de\ncantidad de"),
    rates=words("tasa porcentaje proporción cobertura disponibilidad ratio cuota"),
    time_units=words("segundo segundos minuto minutos hora horas día días semana semanas mes meses año años h"),
    volume_tags=words("volumen velocidad coste costo cantidad speed cost volume"),
    quality_tags=words("calidad quality"),
    lagging_tags=words("lagging rezagado tardío"),
    independent_tags=words("independiente independent"),
)
