"""Languages."""

import pytest

from bot.read.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said on Monday that the plan was ready and that it would be sent to the council.", "en"),
        ("Der Minister sagte am Montag, dass der Plan fertig ist und an den Rat geschickt werden soll.", "de"),
        ("Le ministre a dit lundi que le plan est prêt et qu’il sera envoyé au conseil dans la semaine.", "fr"),
        ("El ministro dijo el lunes que el plan está listo y que se enviará al consejo en la semana.", "es"),
        ("Il ministro ha detto che il piano è pronto e che sarà inviato al consiglio nel corso del mese.", "it"),
        ("O ministro disse na segunda que o plano está pronto e que será enviado ao conselho em um mês.", "pt"),
        ("De minister zei maandag dat het plan klaar is en dat het naar de raad gaat in de week.", "nl"),
        ("Министр сказал в понедельник, что план готов и что он будет отправлен в совет на этой неделе.", "ru"),
        ("Міністр заявив у понеділок, що план готовий і що він буде надісланий до ради на цьому тижні.", "uk"),
        ("قال الوزير يوم الاثنين إن الخطة جاهزة وإنها سترسل إلى المجلس هذا الأسبوع", "ar"),
        (
            "大臣は月曜日に、計画は準備ができており、今週評議会に送られると述べた。そして会議は来週に開かれるという。",
            "ja",
        ),
        (
            "部长周一表示，该计划已经准备就绪，将于本周提交给委员会。会议将于下周举行，届时各方代表都将出席并发表讲话。",
            "zh",
        ),
        ("“We agree,” Ana Ruiz said.", None),
        ("", None),
        ("Qwfp zxcv arst " * 20, None),
    ],
)
def test_an_article_is_known_by_its_script_or_its_commonest_words(text: str, language: str | None) -> None:
    assert language_of(text) == language
