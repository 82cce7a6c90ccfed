// A bundle's files. The input changes those of the small sample, so that what it says is read to the end
// and against other files. A line of it that begins with one of these marks says where the lines below go:
//
//     === PATH     they are this file, instead of the sample's
//     +++ PATH     they are added to the sample's file
//     --- PATH     this file is missing
//
// Lines before the first mark are pages/stalking.toml.
#include <algorithm>

#include "bundle_invariants.h"
#include "fuzz.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

// A path as a folder or an archive would name it: other names are refused long before they come here.
bool is_name(std::string_view path) {
    return !path.empty() && path.size() < 100 &&
           path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-._/") == std::string_view::npos;
}

// The sample with its one long page cut short: it is read anew for each input.
BundleFiles quick_sample() {
    BundleFiles files = test::small_bundle();
    files["pages/keep-a-record.toml"] = "title = \"Keep a record\"\nbody = \"Write down what happened.\"\n";
    return files;
}

class Edition {
public:
    explicit Edition(std::string_view input) : rest_(input) {}

    BundleFiles run() {
        while (!rest_.empty())
            line(next_line());
        return std::move(files_);
    }

private:
    std::string_view next_line() { // with its end
        const std::size_t end = rest_.find('\n');
        const std::string_view line = rest_.substr(0, end == rest_.npos ? end : end + 1);
        rest_.remove_prefix(line.size());
        return line;
    }

    void line(std::string_view text) {
        std::string_view path = text.substr(std::min<std::size_t>(4, text.size()));
        if (path.ends_with('\n'))
            path.remove_suffix(1);
        const bool marked = text.starts_with("=== ") || text.starts_with("+++ ") || text.starts_with("--- ");
        if (marked && is_name(path))
            return mark(text[0], std::string(path));
        if (!begun_)
            mark('=', "pages/stalking.toml");
        if (into_ != nullptr)
            into_->append(text);
    }

    void mark(char how, const std::string& path) {
        begun_ = true;
        into_ = nullptr;
        if (how == '-') {
            files_.erase(path);
            return;
        }
        into_ = &files_[path];
        if (how == '=')
            into_->clear();
    }

    std::string_view rest_;
    BundleFiles files_ = quick_sample();
    std::string* into_ = nullptr;
    bool begun_ = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    fuzz::demand_read(Edition(input).run());
    return 0;
}
