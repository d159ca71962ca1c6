"""Template code is masked at equal length; merge fields are named and left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.hostile import CLOSERS, TEMPLATES, N
from lint.markup.templates import MASK, mask_templates, merge_fields, scan_templates

FIELDS = [
    ("Hi {{first_name}},", ["first_name"]),
    ("{{ contact.first_name }} {{{body}}}", ["contact.first_name", "body"]),
    ('{{customer.name | default: "there"}} {{ first_name|default:\'you\' }}', ["customer.name", "first_name"]),
    ("{{lead.First Name:default=there}} {{First Name}}", ["lead.First Name", "First Name"]),
    ("{{ .Title }} {{ $name }} {{ user['name'] }}", ["Title", "name", "user['name']"]),
    ("{firstname} {First Name} ${user.name} {!Contact.Name}", ["firstname", "First Name", "user.name", "Contact.Name"]),
    ("%FIRST_NAME% %first_name% %recipient.name% %%First%%", ["FIRST_NAME", "first_name", "recipient.name", "First"]),
    ("*|FNAME|* <<Name>> [[CompanyName]]", ["FNAME", "Name", "CompanyName"]),
    ("<%= first_name %> <%= @user.name -%> <?= $name ?> <?php echo $name; ?>",
     ["first_name", "@user.name", "$name", "$name"]),
    ("[First Name] [Company Name] [Your Title] [CITY] [job_title]",
     ["First Name", "Company Name", "Your Title", "CITY", "job_title"]),
    ("Hi [name], at [company]", ["name", "company"]),
    ("[First Name], [pain point] costs [X%] a [day/week]", ["First Name", "pain point", "X%", "day/week"]),
    ('[[FIRSTNAME OR "Friend"]] [[data:city:""]] [firstname,fallback=there]', ["FIRSTNAME", "city", "firstname"]),
    ('{{var:firstname:"there"}} {$name} {FirstName|there} << First Name>>',
     ["firstname", "name", "FirstName", "First Name"]),
    ("«First_Name» %s %1$s %(name)s %{name}", ["First_Name", "s", "1$s", "name", "name"]),
    ("{count, plural, one {# seat} other {# seats}} of {day, date}", ["count", "day"]),
    ("You pay {{ money(order.total) }} at {{ 'cafe.name' | t }}",
     ["money(order.total)", "'cafe.name' | t"]),
    ("In <%= l(order.day) %> or <?php echo get_day($x); ?> days", ["l(order.day)", "get_day($x)"]),
    ("It costs {{< param \"price\" >}}", ["price"]),
    ("[First Name], [or {{ nick }}] {n, plural, one {{% if a %}#}}", ["First Name", "nick"]),
    # Not merge fields
    ("100%sure, 5 %d-cells, «Bonjour» {a, b} {x | y} {count, {a}", []),
    ("<a href=\"{{ url(x) }}\" class=\"a {{ cls(y) }}\">{{ icon(z) }}</a>\n{{ render(w) }}", []),
    ("[draft] the [sic] plan [1] [x] [ ] [^1] [TODO]", []),
    ("[First Name], [draft] [1] [PLACEHOLDER] ask Sam", ["First Name"]),
    ("[Name](/a) [Name][a] ![Name](b) [a][Name]", []),
    ("See [Name].\n\n[Name]: /people", []),
    ("[Our guide] to [Product Update] news", []),
    ("50% of 30%, %BF%BA% and %C3%A9", []),
    ("a {b} c {#id} $5 {1} {}", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), FIELDS)
def test_merge_fields(text, names):
    found = merge_fields(text)
    assert [name for _, _, name in found] == names
    assert all(name in text[start:end] for start, end, name in found)
    masked = mask_templates(text)
    assert [masked[start:end] for start, end, _ in found] == [text[start:end] for start, end, _ in found]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a{% if x %}b{%- else -%}c{% endif %}", "ab"),
        ("Hi {% if x %}{{ x }}{% elsif y %}{{ y }}{% else %}you{% endif %},", "Hi {{ x }},"),
        ("Hi <% if x %>Ann<% else %>you<% end %>, <?php if ($x): ?>a<?php else: ?>b<?php endif; ?>", "Hi Ann, a"),
        ("a{% if x %}b{% else %}c\nd{% endif %}{% if x %}b{% else %}<b>{% endif %}", "abc\ndb<b>"),
        ("a{{#if x}}b{{else}}" + "many words " * 6 + "{{/if}}", "ab" + "many words " * 6),
        ("a{% raw %}b{% endraw %}", "ab"),
        ('a{% schema %}{"b": 1}{% endschema %}c', "ac"),
        ("a{# b #}c{{!-- d }} e --}}f{{! g }}h{{/* i */}}j", "acfhj"),
        ("{{#if x}}a{{else}}b{{/if}}{{> c}}{{ else if d }}", "a"),
        ("{{ 'a' | asset_url }}b{{ url_for('c') }}{{ range .Items }}{{ end }}", "b"),
        ('a{{< youtube "b" >}}c{{% note %}}d{{% /note %}}', "acd"),
        ("<% if a %>b<% end %><%= render 'c', d %>", "b"),
        ("<?php if ($a > 1): ?>b<?php endif; ?>", "b"),
        ("a<?php echo 'b'; return;", "a"),
        ("%%[ set @a = 1 ]%%b*|IF:C|*d*|END:IF|*", "bd"),
        ('[row a="1" b=2]c[/row][col]d[/col][row_inner]e', "cde"),
        ("## Prices {#prices .wide}", "## Prices {#prices .wide}"),
        ("An {{ open sign, a {% too and <% more", "An {{ open sign, a {% too and <% more"),
        ("Type\n```php\n<?php echo 1;\n```\nDone", "Type\n```php\n<?php echo 1;\n```\nDone"),
        ("Plain [words] (here) 5 < 6 & 7", "Plain [words] (here) 5 < 6 & 7"),
    ],
)
def test_masked_code(text, left):
    masked = mask_templates(text)
    assert len(masked) == len(text)
    assert masked.replace(MASK, "") == left


SAID = [
    ("<?php _e( 'Don\\'t wait', 'theme' ); ?>", "Don't wait"),
    ("<?php echo esc_html__( 'You pay less', 'theme' ); ?>", "You pay less"),
    ("{{ __('You pay less') }}", "You pay less"),
    ('{% trans "You pay less" %}', "You pay less"),
    ('{{ "Book a call" | upcase }}', "Book a call"),
    ('<%= link_to "Book a call", calls_path, class: "btn btn-primary" %>', "Book a call"),
    ('<%= f.submit "Send my audit" %>', "Send my audit"),
    ('{% include "cards/one.html" %}', ""),
    ("{{ 'cart.title' | t }}", ""),
    ("Hi {Could|Can} you come?", "Hi Could you come?"),
    ("{a|b|c}", "a"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_words_that_code_shows_in_its_place(text, said):
    assert mask_templates(text).replace(MASK, "") == said


ARGUMENTS = [
    ('{% include cta.html title="Get your audit" url="/a" %}', ["title: Get your audit"]),
    ('{{< button text="Book a call" href="/contact" >}}', ["button: Book a call"]),
    ("{{> card heading='Pay less' style='wide dark'}}", ["title: Pay less"]),
    ('{{ govukButton({\n  text: "Save and go on",\n  classes: "a--b"\n}) }}', ["button: Save and go on"]),
    (
        '<%= render "cta", title: "Get your audit", button_label: "Book it" %>',
        ["title: Get your audit", "button: Book it"],
    ),
    ("<?php part('cta', null, ['subtitle' => 'You pay less', 'class' => 'wide']); ?>", ["paragraph: You pay less"]),
    (
        '[cta label="Get your quote today" class="btn btn-primary" url="https://x.y/z"]',
        ["button: Get your quote today"],
    ),
    ('{{< figure src="/a.png" alt="A calm team" caption="Month end" >}}', ["alt: A calm team", "caption: Month end"]),
    ('<% content_for :title, "Our prices" %>', ["title: Our prices"]),
    ('{% set page_title = "Prices" %}{% assign text = page.text %}', ["title: Prices"]),
    ('{{< quote "You saved us a week." "Jane Doe" >}}', ["paragraph: You saved us a week."]),
    # Settings, not copy
    ('{% if title == "Our best prices" %}', []),
    ('{% include a.html title="a/b.html" text="btn btn-primary" label="col-6 md-4" body="some_key" %}', []),
    ('{% schema %}{"label": "Our best heading"}{% endschema %}', []),
    ("{% include a.html text='<p>Markup</p>' color='Deep sea blue' %}", []),
    ("<?php $text = 'You pay less';\n" + "$x = 1;\n" * 400, []),
]


@pytest.mark.parametrize(("text", "found"), ARGUMENTS)
def test_arguments_that_hold_copy(text, found):
    templates = scan_templates(text)
    assert [f"{prose.role}: {text[prose.start : prose.end]}" for prose in templates.prose] == found
    assert templates.said == "" or len(templates.said) == len(text)


def test_comments_of_erb_php_and_hugo():
    text = "<%# pitchlint: off %><%-- on --%>{{- /* off */ -}}<?php // on ?><?php /* off */ ?>"
    assert [comment.text for comment in scan_templates(text).comments] == ["pitchlint: off", "on", "off", "on", "off"]


def test_comments():
    text = "{# pitchlint: off #} {% comment %} pitchlint: on {% endcomment %} {{!-- ask Jo --}} {% if a %}"
    comments = scan_templates(text).comments
    assert [comment.text for comment in comments] == ["pitchlint: off", "pitchlint: on", "ask Jo"]
    assert [text[comment.start] + text[comment.end - 1] for comment in comments] == ["{}", "{}", "{}"]


@given(st.text(alphabet="{}%#<>?[]|*$ aA_=\"'!-/\n.é,«»", max_size=60))
def test_any_text_keeps_its_length_and_its_other_characters(text):
    masked, fields, *_ = scan_templates(text)
    assert len(masked) == len(text)
    assert all(new in (old, MASK) for old, new in zip(text, masked, strict=True))
    ends = [0, *(end for _, end, _ in fields)]
    assert all(end <= start < stop for end, (start, stop, _) in zip(ends, fields, strict=False))
    assert not any(MASK in masked[start:end] for start, end, _ in fields)
    assert all(prose.start < prose.end <= len(text) for prose in scan_templates(text).prose)


@pytest.mark.parametrize("opener", TEMPLATES)
def test_unclosed_signs_mask_no_more_than_they_open(opener):
    for text, expected in zip((opener * N, opener * N + CLOSERS), TEMPLATES[opener], strict=True):
        masked = mask_templates(text)
        assert len(masked) == len(text)
        assert sum(new != old for new, old in zip(masked, text, strict=True)) == expected
