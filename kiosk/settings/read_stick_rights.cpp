#include "settings/setting_fields_internal.h"
#include "toml/value_meant.h"

namespace signpost {

StickRights read_stick_rights(Fields& fields) {
    constexpr FieldSpec field = setting("stick_also_brings");
    StickRights rights;
    for (const TomlValue* item : fields.texts(field)) {
        bool is_known = false;
        for (std::size_t i = 0; i < stick_rights.size(); ++i)
            if (stick_right_words.at(i) == item->text) {
                rights.*stick_rights.at(i) = true;
                is_known = true;
            }
        if (!is_known)
            fields.note(item->place, in_quotes(item->text) + " is nothing that a stick brings.",
                        suggestion(item->text, {stick_right_words.begin(), stick_right_words.end()},
                                   std::string(field.advice) + "."));
    }
    return rights;
}

} // namespace signpost
