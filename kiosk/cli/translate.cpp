// kioskctl translate export PATH --to CODE, kioskctl translate import FILE PATH
#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

#include "base/calendar.h"
#include "base/characters.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "disk/mapped_files.h"
#include "toml/fields.h"
#include "translate/export_po.h"
#include "translate/import_po.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct TranslateOptions {
    fs::path path;
    fs::path po;
    std::string language;
};

Result<BundleSource> read_with_drafts(const fs::path& path) {
    auto files = load_source(path, {});
    if (!files)
        return tl::unexpected(files.error());
    auto bundle = read_bundle_with_drafts(*files);
    if (!bundle)
        return tl::unexpected(bundle.error());
    return BundleSource{std::move(*files), std::move(*bundle)};
}

const Language* language_called(const Bundle& bundle, const LanguageCode& code) {
    const auto found = std::find_if(bundle.languages.begin(), bundle.languages.end(),
                                    [&](const Language& one) { return one.code == code; });
    return found == bundle.languages.end() || code == bundle.default_language ? nullptr : &*found;
}

Problem no_such_language(const Bundle& bundle, const LanguageCode& code) {
    if (code == bundle.default_language)
        return problem_of("bundle.toml", in_quotes(code) + " is the bundle's default language.",
                          "Choose the language to translate into.");
    return problem_of("bundle.toml", "The bundle has no language " + in_quotes(code) + ".",
                      "Add a part [[languages]] with code = " + in_quotes(code) +
                          " and the language's own name to bundle.toml, or choose one that is there.");
}

ControlExit refuse(const Problems& problems, const Outside& outside,
                   ControlExit exit = ControlExit::refused) {
    outside.err << to_text(problems);
    return exit;
}

// --- Export ---

ControlExit write_export(const ExportedPo& done, const TranslateOptions& options, const Language& language,
                         const Outside& outside) {
    if (const auto written = write_whole(options.po, done.text); !written)
        return refuse(written.error(), outside, ControlExit::failed);
    outside.out << options.po.string() << ": " << counted(done.texts, "text") << " for " << language.name
                << " (" << language.code << "). " << done.translated << " translated, " << done.fuzzy
                << " to look at again, " << done.texts - done.translated - done.fuzzy
                << " to translate.\nGive it to the translator. What comes back: kioskctl translate import "
                << options.po.string() << ' ' << options.path.string() << '\n';
    return ControlExit::done;
}

ControlExit run_export(TranslateOptions options, const Outside& outside) {
    if (options.po.empty())
        options.po = options.language + ".po";
    std::error_code error;
    if (fs::exists(options.po, error))
        return refuse({problem_of(options.po.string(), "There is a file of that name already.",
                                  "It may hold a translator's work: import it first, or give the new one "
                                  "another name with -o.")},
                      outside);
    const auto source = read_with_drafts(options.path);
    if (!source)
        return refuse(source.error(), outside);
    const Language* language = language_called(*source->bundle, options.language);
    if (language == nullptr)
        return refuse({no_such_language(*source->bundle, options.language)}, outside);
    const ExportedPo done = export_po(source->files, {.language = options.language,
                                                      .project = source->bundle->id,
                                                      .now = to_text(outside.now),
                                                      .tool = "kioskctl " + outside.version});
    return write_export(done, options, *language, outside);
}

// --- Import ---

// "zh-hans" of "zh_Hans", and "pl" of "pl_PL" where the bundle has no pl-pl.
const Language* language_of(const PoFile& po, const Bundle& bundle) {
    std::string code;
    for (const char c : po.language)
        code += c == '_' ? '-' : ascii_small(c);
    const Language* language = language_called(bundle, code);
    return language == nullptr ? language_called(bundle, code.substr(0, code.find('-'))) : language;
}

Problem unknown_language(const TranslateOptions& options, const PoFile& po) {
    return problem_of(options.po.string(),
                      "The bundle has no language " + in_quotes(po.language) + ", which this file is in.",
                      "In the program for translators, set the file's language to the code that it has in "
                      "bundle.toml, or add the language there.");
}

void tell_review(const ImportedPo& done, const Language& language, const Outside& outside) {
    if (!language.reviewed_on)
        outside.out << language.name << " is a draft: kioskctl preview shows it, kiosks do not.\n";
    else if (done.taken > 0)
        outside.out
            << "Nobody has reviewed what is new: " << language.reviewed_by << " reviewed " << language.name
            << " on " << to_text(*language.reviewed_on)
            << ". Have it read again, and set reviewed_by and reviewed_on in bundle.toml anew: until then "
               "kioskctl sign refuses it.\n";
}

void tell_import(const ImportedPo& done, const Language& language, const Outside& outside) {
    std::vector<std::string> names;
    for (const auto& [path, text] : done.changed)
        names.push_back(path);
    outside.out << language.name << " (" << language.code
                << "): " << counted(done.taken, "text is new or changed", "texts are new or changed")
                << ".\n";
    if (!names.empty())
        outside.out << "Written: " << in_a_row(names) << ".\n";
    if (done.waiting > 0)
        outside.out << counted(done.waiting, "text is", "texts are")
                    << " not shown yet: not whole, or left fuzzy.\n";
    if (done.behind > 0)
        outside.out << counted(done.behind, "text has", "texts have")
                    << " changed in the bundle since the export: export again, and have them looked at.\n";
    if (!done.gone.empty())
        outside.out << counted(done.gone.size(), "text is", "texts are")
                    << " no longer in the bundle, and left out: " << in_a_row(done.gone) << ".\n";
    if (!done.kept.empty())
        outside.out << counted(done.kept.size(), "translation has", "translations have")
                    << " no original any more and stay as they were: " << in_a_row(done.kept)
                    << ". kioskctl check says where.\n";
    tell_review(done, language, outside);
}

ControlExit write_import(const ImportedPo& done, const TranslateOptions& options, const Language& language,
                         const Outside& outside) {
    for (const auto& [path, text] : done.changed)
        if (const auto written = write_whole(options.path / path, text); !written)
            return refuse(written.error(), outside, ControlExit::failed);
    tell_import(done, language, outside);
    return ControlExit::done;
}

// Of a draft there is nothing to tell.
std::optional<NewTexts> told_apart_from_review(const Language& language, Date today) {
    if (!language.reviewed_on)
        return std::nullopt;
    return NewTexts{today, *language.reviewed_on == today};
}

ControlExit run_import(const TranslateOptions& options, const Outside& outside) {
    constexpr std::size_t largest_po = std::size_t{16} * 1024 * 1024;
    const std::string name = options.po.string();
    const auto po = load_file(options.po, name, largest_po).and_then([&](const std::string& text) {
        return read_po(text, name);
    });
    if (!po)
        return refuse(po.error(), outside);
    const auto source = read_with_drafts(options.path);
    if (!source)
        return refuse(source.error(), outside);
    const Language* language = language_of(*po, *source->bundle);
    if (language == nullptr)
        return refuse({unknown_language(options, *po)}, outside);
    const auto done =
        import_po(source->files, language->code, *po, name, told_apart_from_review(*language, outside.today));
    if (!done) {
        refuse(done.error(), outside);
        outside.err << "Nothing was changed.\n";
        return ControlExit::refused;
    }
    return write_import(*done, options, *language, outside);
}

CLI::Option* add_bundle_folder(CLI::App* command, fs::path& into) {
    return command->add_option("PATH", into, "The bundle's folder")
        ->required()
        ->check(CLI::ExistingDirectory);
}

} // namespace

void add_translate(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "translate", "Give a language to a translator as a PO file, and take it back");
    command->require_subcommand(1);
    command->footer(
        "Exit codes: 0 done; 1 refused, and nothing was changed: the bundle or the PO file has a mistake,\n"
        "the bundle has no such language, or the file to write is there already; 2 a mistake in the command\n"
        "line; 3 a file could not be written.\n"
        "The guide for admins has it step by step: assets/README.md, \"Add a translation\".");
    const auto options = std::make_shared<TranslateOptions>();
    CLI::App* export_to = command->add_subcommand(
        "export", "Write a PO file for Poedit, OmegaT or Weblate, with what is translated already");
    add_bundle_folder(export_to, options->path);
    export_to->add_option("--to", options->language, "The language's code in bundle.toml, such as pl")
        ->required()
        ->type_name("CODE");
    export_to
        ->add_option("-o,--output", options->po,
                     "The file to write, which must not be there yet; CODE.po "
                     "if you say nothing")
        ->type_name("FILE");
    export_to->callback([options, host] { host.exit = run_export(*options, host.outside); });
    CLI::App* import_from = command->add_subcommand(
        "import", "Take what a PO file says into the bundle: all that is right, or nothing");
    import_from->add_option("FILE", options->po, "The PO file")->required();
    add_bundle_folder(import_from, options->path);
    import_from->callback([options, host] { host.exit = run_import(*options, host.outside); });
}

} // namespace signpost
