// kiosk-voice: says what `kiosk` gives it by its stdin. A program of its own, so that a kiosk which says
// nothing has no library for sound, and one that must fall silent needs no more than SIGKILL: the kernel then
// drops what the sound card holds. What is said is never among its arguments, which others can see.
#include <array>
#include <cstdlib>
#include <iostream>
#include <span>

#include <getopt.h>

#include "speaker/run_voice.h"

namespace {

constexpr const char* usage =
    "kiosk-voice is started by kiosk, and reads its orders.\n"
    "Usage: kiosk-voice [--check] --to headphones|speakers [--card NAME] [--usual-db N] [--loudest-db N]\n"
    "                   [--language TAG]... [--espeak FILE] [--pcm NAME]\n"
    "--check says what a doctor asks: which card, whether others would hear, which voices.\n";

constexpr std::array options{option{"check", no_argument, nullptr, 'k'},
                             option{"to", required_argument, nullptr, 't'},
                             option{"card", required_argument, nullptr, 'c'},
                             option{"usual-db", required_argument, nullptr, 'u'},
                             option{"loudest-db", required_argument, nullptr, 'l'},
                             option{"language", required_argument, nullptr, 'g'},
                             option{"espeak", required_argument, nullptr, 'e'},
                             option{"pcm", required_argument, nullptr, 'p'},
                             option{nullptr, 0, nullptr, 0}};

struct Arguments {
    signpost::VoicePlan plan;
    bool check = false;
    bool are_wrong = false;
};

void take(Arguments& into, int letter, const std::string& value) {
    switch (letter) {
    case 'k':
        into.check = true;
        break;
    case 't':
        into.plan.to = value == "speakers" ? signpost::SpeaksTo::speakers : signpost::SpeaksTo::headphones;
        into.are_wrong = into.are_wrong || (value != "speakers" && value != "headphones");
        break;
    case 'c':
        into.plan.card = value;
        break;
    case 'u':
        into.plan.usual_db = std::strtof(value.c_str(), nullptr);
        break;
    case 'l':
        into.plan.loudest_db = std::strtof(value.c_str(), nullptr);
        break;
    case 'g':
        into.plan.languages.push_back(value);
        break;
    case 'e':
        into.plan.espeak = value;
        break;
    case 'p':
        into.plan.pcm = value;
        break;
    default:
        into.are_wrong = true;
    }
}

Arguments read_arguments(int argc, char** argv) {
    Arguments arguments;
    for (int letter = 0; (letter = getopt_long(argc, argv, "", options.data(), nullptr)) != -1;)
        take(arguments, letter, optarg == nullptr ? "" : optarg);
    arguments.are_wrong = arguments.are_wrong || optind != argc || argc < 2;
    return arguments;
}

} // namespace

int main(int argc, char** argv) {
    constexpr int wrong_usage = 2;
    const Arguments arguments = read_arguments(argc, argv);
    if (arguments.are_wrong) {
        std::cerr << usage;
        return wrong_usage;
    }
    if (arguments.check) {
        signpost::check_voice(arguments.plan);
        return EXIT_SUCCESS;
    }
    return signpost::run_voice(arguments.plan) ? EXIT_SUCCESS : EXIT_FAILURE;
}
