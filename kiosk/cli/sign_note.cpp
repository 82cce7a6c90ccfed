// kioskctl sign-settings, sign-key, sign-program: what a stick may bring to kiosks beside content.
#include <algorithm>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "bundle_file/signed_note.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/import_notes_internal.h"
#include "disk/disk_files.h"
#include "disk/mapped_files.h"
#include "settings/settings_from_stick.h"
#include "store/note_serial.h"
#include "store/offered.h"
#include "store/program_by_stick.h"
#include "store/receipt.h"

namespace signpost {

namespace {

struct NoteOptions {
    NoteKind kind = NoteKind::settings;
    std::filesystem::path file;
    std::filesystem::path key;
    std::vector<std::string> kiosks;
    std::int64_t serial = 0;
};

std::string is_whom(const std::string& kiosk) {
    return is_kiosk_id(kiosk) && !is_name_of_many(kiosk)
               ? ""
               : "must be \"all\", or kiosks' own names, such as ripley,alfreton: kioskctl fleet lists them";
}

SignedNote note_of(const NoteOptions& options) {
    SignedNote note{.kind = options.kind, .serial = options.serial, .kiosks = options.kiosks};
    if (note.kiosks == std::vector<std::string>{"all"})
        note.kiosks.clear();
    return note;
}

std::string bad_name(const NoteOptions& options) {
    const std::string name = options.file.filename().string();
    const std::string ending(words_of(options.kind).ending);
    if (is_note_name(name) && name.ends_with(ending))
        return "";
    return "Kiosks would not see " + name + ": they look for names that end in " + ending +
           ", of letters, digits and hyphens, 60 at most. Give the file such a name.\n";
}

// "" where kiosks take it, as far as the office can see.
std::string why_not_settings(const NoteOptions& options, const std::string& text, const Outside& outside) {
    const std::string name = options.file.string();
    if (const Problems wrong = wrong_for_a_stick(text, name, note_of(options).kiosks.size() == 1);
        !wrong.empty())
        return to_text(wrong);
    return outside.kiosk_takes(options.file)
               ? ""
               : name + ": The kiosk beside this program does not take these settings; it says above why.\n";
}

std::string why_not_key(const NoteOptions& options, const std::string& text, const PublicKey& own) {
    const auto key = read_public_key(text, options.file.string());
    if (!key)
        return to_text(key.error());
    if (key->key == own.key)
        return "This is the key that signs. Kiosks have it already: sign the new key with the old one.\n";
    return "";
}

std::string why_not_program(const NoteOptions& options, const std::string& text) {
    DiskFiles files;
    const std::string folder = real_path(std::filesystem::absolute(options.file).parent_path().string());
    const auto is_good = is_of_stick(
        {.kind = options.kind, .name = options.file.filename().string(), .bytes = text, .signature = {}},
        Stick(files, folder));
    return is_good ? "" : is_good.error().cause + ' ' + is_good.error().remedy + '\n';
}

// A serial that is still to come would shut out all that are signed until then.
std::string why_not_serial(const NoteOptions& options, const Outside& outside) {
    if (!can_be_right(outside.today, outside.made))
        return "This computer's clock cannot be right, and says in what order kiosks take what it signs. Set "
               "it "
               "first.\n";
    if (can_be_serial(options.serial, {.now = outside.now, .can_be_right = true}, most_ahead_in_office))
        return "";
    return "--serial " + std::to_string(options.serial) +
           " is no moment up to now, written as 20261129013000. Leave it out: it is the moment then.\n";
}

std::string why_not(const NoteOptions& options, const std::string& text, const PublicKey& own,
                    const Outside& outside) {
    if (std::string name = bad_name(options); !name.empty())
        return name;
    if (std::string serial = why_not_serial(options, outside); !serial.empty())
        return serial;
    switch (options.kind) {
    case NoteKind::settings:
        break;
    case NoteKind::key:
        return why_not_key(options, text, own);
    case NoteKind::program:
        return why_not_program(options, text);
    }
    return why_not_settings(options, text, outside);
}

Result<std::string> signature_for(const NoteOptions& options, const std::string& text,
                                  const Outside& outside) {
    const auto key = open_key(options.key, outside);
    if (!key)
        return tl::unexpected(key.error());
    if (const std::string why = why_not(options, text, key->public_key("your key"), outside); !why.empty()) {
        outside.err << why;
        return tl::unexpected(Problems{});
    }
    return sign(text, *key, comment_of(note_of(options)));
}

void tell_signed(const NoteOptions& options, const std::string& text, const Outside& outside) {
    const std::string name = options.file.filename().string();
    const SignedNote note = note_of(options);
    std::string whom;
    for (const std::string& kiosk : note.kiosks)
        whom += (whom.empty() ? "" : ", ") + kiosk;
    outside.out << "Signed for " << (whom.empty() ? "all kiosks" : whom)
                << ". Both files go on the stick, side by side: " << name << " and " << name
                << ".minisig\nKiosks take them whose own settings have \"" << right_for(options.kind)
                << "\" in stick_also_brings.\n";
    const std::string by_hand = options.kind == NoteKind::settings ? by_hand_alone_in(text) : "";
    if (!by_hand.empty())
        outside.out << "A kiosk that has another value for one of these refuses the whole: " << by_hand
                    << ".\n";
    if (options.kind == NoteKind::settings && takes_pin_away(text))
        outside.out << "staff_pin_hash is empty: no kiosk that takes this has a PIN then.\n";
}

bool says_all_and_some(const NoteOptions& options) {
    return options.kiosks.size() > 1 &&
           std::any_of(options.kiosks.begin(), options.kiosks.end(),
                       [](const std::string& kiosk) { return is_same_but_for_capitals(kiosk, "all"); });
}

ControlExit sign_note(const NoteOptions& options, const Outside& outside) {
    if (says_all_and_some(options)) {
        outside.err << "--for is \"all\", or some kiosks by their names, not both.\n";
        return ControlExit::wrong_usage;
    }
    const auto fails = [&](const Problems& problems, ControlExit exit) {
        outside.err << to_text(problems) << options.file.filename().string() << " was not signed.\n";
        return exit;
    };
    const auto text = load_file(options.file, options.file.string(), largest_note);
    if (!text)
        return fails(text.error(), ControlExit::refused);
    const auto signature = signature_for(options, *text, outside);
    if (!signature)
        return fails(signature.error(), ControlExit::refused);
    if (const auto written = write_whole(options.file.string() + ".minisig", *signature); !written)
        return fails(written.error(), ControlExit::failed);
    tell_signed(options, *text, outside);
    return ControlExit::done;
}

void add_sign_note(const CommandHost& host, NoteKind kind, const char* name, const char* help,
                   const char* file) {
    CLI::App* command = host.app.add_subcommand(name, help);
    const auto options = std::make_shared<NoteOptions>();
    options->kind = kind;
    options->serial = serial_of(host.outside.now);
    command->add_option("FILE", options->file, file)->required();
    command
        ->add_option("--for", options->kiosks,
                     "The kiosks that take it, by their names, a comma between them; or all")
        ->required()
        ->delimiter(',')
        ->type_name("ID,ID|all")
        ->check(is_whom);
    command->add_option("-k,--key", options->key, "The secret key, NAME.key")->required()->type_name("FILE");
    command
        ->add_option(
            "--serial", options->serial,
            "Kiosks refuse one that is lower than the last they took; the moment, if you say nothing")
        ->check(CLI::PositiveNumber);
    command->callback([options, host] { host.exit = sign_note(*options, host.outside); });
}

} // namespace

void add_sign_settings(const CommandHost& host) {
    add_sign_note(
        host, NoteKind::settings, "sign-settings",
        "Sign settings that a stick brings to kiosks: writes NAME.toml.minisig beside them",
        "NAME.toml: settings, as in config/kiosk.toml; what they leave out stays as each kiosk has it");
}

void add_sign_key(const CommandHost& host) {
    add_sign_note(host, NoteKind::key, "sign-key",
                  "Sign a new public key, with an old one, that a stick brings to kiosks: writes "
                  "NAME.pub.minisig beside it",
                  "NAME.pub, the new key, from kioskctl keygen");
}

void add_sign_program(const CommandHost& host) {
    add_sign_note(
        host, NoteKind::program, "sign-program",
        "Sign a stick that make-usb made, so that it brings kiosks up to date with no keyboard: writes "
        "program.sums.minisig beside it",
        "program.sums, at the stick's top, as make-usb wrote it");
}

} // namespace signpost
