#include <doctest/doctest.h>

#include "base/characters.h"
#include "content/markdown.h"

using namespace signpost;

namespace {

// Rich text as one line a block: "# heading", "paragraph", "- item", "3. item"; strong between * and links as
// [words](page:id).
std::string drawn(const RichText& text) {
    std::string all;
    for (const Block& block : text) {
        if (block.kind == Block::Kind::heading)
            all += "# ";
        if (block.kind == Block::Kind::bullet)
            all += "- ";
        if (block.kind == Block::Kind::numbered)
            all += std::to_string(block.number) + ". ";
        for (const Span& span : block.spans) {
            const std::string words = span.strong ? "*" + span.text + "*" : span.text;
            if (!span.link)
                all += words;
            else
                all += "[" + words + (span.link->to == Link::To::page ? "](page:" : "](contact:") +
                       span.link->id + ")";
        }
        all += "\n";
    }
    return all;
}

std::string refusals(const std::string& source) {
    std::string all;
    for (const Markdown::Mistake& refusal : read_markdown(source).refusals) {
        const FilePlace place = place_of(source, refusal.at);
        all += std::to_string(place.line) + ":" + std::to_string(place.column) + " " + refusal.cause + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("Markdown that is taken") {
    struct Case {
        const char* source;
        const char* text;
    };
    const Case cases[] = {
        {"", ""},
        {"One line", "One line\n"},
        {"# Big\n### Small\nUnder\n---\n", "# Big\n# Small\n# Under\n"},
        {"one\ntwo  \nthree\\\nfour", "one two three four\n"},
        {"one\n\ntwo", "one\ntwo\n"},
        {"- a\n- b **bold**\n\n* c", "- a\n- b *bold*\n- c\n"},
        {"- a\n\n- b", "- a\n- b\n"},
        {"-\ta\n-\tb\n\n1.\tc\n2.\td\n", "- a\n- b\n1. c\n2. d\n"},
        {"- a\n  goes on", "- a goes on\n"},
        {"1. a\n1. b\n", "1. a\n2. b\n"},
        {"3) a\n4) b\n", "3. a\n4. b\n"},
        {"Read [this page](page:stalking) or [call](contact:police-101).",
         "Read [this page](page:stalking) or [call](contact:police-101).\n"},
        {"[**b** c](page:x)", "[*b*](page:x)[ c](page:x)\n"},
        {"**all [link](page:x)**", "*all *[*link*](page:x)\n"},
        {"2 < 3 & 4 > 1 \\* \\_ snake_case {police-999}", "2 < 3 & 4 > 1 * _ snake_case {police-999}\n"},
        {"    deep\n\n\ttab", "deep\ntab\n"},
        {"ہراسانی **بار بار** é", "ہراسانی *بار بار* é\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.source));
        CHECK(refusals(c.source).empty());
        CHECK(drawn(read_markdown(c.source).text) == c.text);
    }
}

TEST_CASE("A dash in a sentence, a number and a sign are no marks of a list") {
    for (const char* words :
         {"Call her\n– or him – today.", "9.30am is early.", "-5 degrees", "#5 and more", "In 2026."})
        CHECK(read_markdown(words).refusals.empty());
}

TEST_CASE("Markdown that is refused, at its place") {
    struct Case {
        const char* source;
        const char* refusals;
    };
    const Case cases[] = {
        {"##Heading", "1:1 This looks like a heading, but there is no space after the #.\n"},
        {"-one\n-two", "1:1 This looks like an item of a list, but is not written like one.\n"
                       "2:1 This looks like an item of a list, but is not written like one.\n"},
        {"Do:\n\n1.first", "3:1 This looks like an item of a list, but is not written like one.\n"},
        {"• one", "1:1 This looks like an item of a list, but is not written like one.\n"},
        {"a *it* é _em_", "1:3 Italics are hard to read.\n1:10 Italics are hard to read.\n"},
        {"- **x** *y*", "1:9 Italics are hard to read.\n"},
        {"***both***", "1:1 Italics are hard to read.\n"},
        {"**bold *it* z**", "1:8 Italics are hard to read.\n"},
        {"[*z*](page:w) *[x](page:y)*", "1:2 Italics are hard to read.\n1:15 Italics are hard to read.\n"},
        {"Hi\n\n***\n\npara\n\n- - -\n", "3:1 Lines across the page are not possible here.\n7:1 Lines across "
                                         "the page are not possible here.\n"},
        {"Head\n----\n\n----\n", "4:1 Lines across the page are not possible here.\n"},
        {"x\n\n```\ncode\n```\n\n---\n",
         "3:1 Blocks of code are not possible here.\n7:1 Lines across the page are not possible here.\n"},
        {"a\n\n> q\n> r\n\nb\n", "3:1 Quotations set off with > are not possible here.\n"},
        {"a `code` b", "1:3 Code between ` marks is not possible here.\n"},
        {"a <b>bold</b> <i>c</i>", "1:3 HTML is not possible here.\n1:15 HTML is not possible here.\n"},
        {"a\n\n<div>\nx\n</div>", "3:1 HTML is not possible here.\n"},
        {"a <!-- b --> c", "1:3 HTML is not possible here.\n"},
        {"a </b> c", "1:3 HTML is not possible here.\n"},
        {"<b>a</b> </b> c", "1:1 HTML is not possible here.\n1:10 HTML is not possible here.\n"},
        {"a&nbsp;b &#65;", "1:2 Codes that begin with & and end with ; are not possible here.\n"
                           "1:10 Codes that begin with & and end with ; are not possible here.\n"},
        {"x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "3:1 Tables do not fit on the screen in large print.\n"},
        {"mon\t9\n", "1:1 Tables do not fit on the screen in large print.\n"},
        {"-\tmon\t9\n", "1:1 Tables do not fit on the screen in large print.\n"},
        {"a ~~b~~", "1:3 Crossed-out text is hard to read.\n"},
        {"a ![pic](a.png) ![](b.png)",
         "1:3 Pictures are not possible here.\n1:17 Pictures are not possible here.\n"},
        {"- a\n  - b\n- c", "2:3 A list inside a list is hard to read in large print.\n"},
        {"- a\n\n  second", "3:3 An item of a list can hold one paragraph alone.\n"},
        {"- # head", "1:1 An item of a list can hold one paragraph alone.\n"},
        {"- [x] done", "1:3 Boxes to tick are not possible here.\n"},
        {"a\n\n#\n\n-\n", "3:1 This heading has no words.\n5:1 This item of a list has no words.\n"},
        {"see https://example.org/x now",
         "1:5 The kiosk is not on the internet and cannot open \"https://example.org/x\".\n"},
        {"see www.example.org",
         "1:5 The kiosk is not on the internet and cannot open \"http://www.example.org\".\n"},
        {"<https://example.org>",
         "1:1 The kiosk is not on the internet and cannot open \"https://example.org\".\n"},
        {"a [web](https://example.org)",
         "1:3 The kiosk is not on the internet and cannot open \"https://example.org\".\n"},
        {"a [m](mailto:x@example.org)", "1:3 The kiosk cannot send e-mail.\n"},
        {"write to me@example.org", "1:10 The kiosk cannot send e-mail.\n"},
        {"[t](tel:999)", "1:1 The link leads to \"tel:999\", which is no page and no contact.\n"},
        {"[t](stalking)", "1:1 The link leads to \"stalking\", which is no page and no contact.\n"},
        {"[x][r]\n\n[r]: page:foo",
         "1:1 Links that are defined somewhere else in the text are not possible here.\n"
         "3:1 Links that are defined somewhere else in the text are not possible here.\n"},
        {"[unused]: page:foo",
         "1:1 Links that are defined somewhere else in the text are not possible here.\n"},
        {"a [x](page:a b)", "1:5 This looks like a link, but is not written like one.\n"},
        {"a [x] (page:a)", "1:7 This looks like a link, but is not written like one.\n"},
        {"a [](page:x)", "1:3 This link has no words to touch.\n"},
        {"a [x](page:y \"title\")", "1:3 A link cannot have a title.\n"},
        {"a ** b and **c", "1:3 These ** have no partner.\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.source));
        CHECK(refusals(c.source) == c.refusals);
    }
}

TEST_CASE("A refusal says what to write instead") {
    CHECK(read_markdown("*a*").refusals.at(0).remedy == "Use **bold** for words that matter.");
    CHECK(read_markdown("<b>").refusals.at(0).remedy ==
          "Delete the tag. Use **bold** for words that matter.");
    CHECK(read_markdown("www.example.org").refusals.at(0).remedy ==
          "Link to a page, [words](page:its-name), or to a contact, [words](contact:its-name).");
}

TEST_CASE("A remedy never repeats what is no target") {
    const auto remedy = [](const char* source) { return read_markdown(source).refusals.at(0).remedy; };
    CHECK(remedy("[w](<page:x>)") == "A link has words to touch: write [words](page:x).");
    CHECK(remedy("[w](<page:x\x01>)") ==
          "Link to a page, [words](page:its-name), or to a contact, [words](contact:its-name).");
}

TEST_CASE("Links are told with the place that they begin at") {
    const std::string source = "é\n\n- x **[a](page:one)**\n- [b](contact:two)";
    const Markdown read = read_markdown(source);
    REQUIRE(read.links.size() == 2);
    CHECK(read.links[0].link == Link{Link::To::page, "one"});
    CHECK(place_of(source, read.links[0].at) == FilePlace{3, 7});
    CHECK(read.links[1].link == Link{Link::To::contact, "two"});
    CHECK(place_of(source, read.links[1].at) == FilePlace{4, 3});
}
