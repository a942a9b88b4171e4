#include "checks/catalog/FixText.h"

namespace fanout {

using llvm::StringRef;

/// True if there is a brace that belongs to no place.
static bool hasOtherBraces(StringRef Text) {
  std::string Rest = fillIn(fillIn(Text, LimitPlace, ""), ObjectPlace, "");
  return StringRef(Rest).find_first_of("{}\n") != StringRef::npos;
}

StringRef wrongStatement(StringRef Text) {
  if (!Text.contains(LimitPlace) || !Text.contains(ObjectPlace))
    return "it needs {object} and {limit}";
  if (hasOtherBraces(Text))
    return "it is one line, with no braces but those of {object} and {limit}";
  return Text.ends_with(";") ? "" : "it ends with `;`";
}

StringRef wrongArgument(StringRef Text) {
  if (!Text.contains(LimitPlace))
    return "it needs {limit}";
  if (hasOtherBraces(Text) || Text.contains(ObjectPlace))
    return "it is one line, with no braces but those of {limit}";
  return "";
}

std::string fillIn(StringRef Text, StringRef Place, StringRef With) {
  std::string Result;
  while (true) {
    auto [Before, After] = Text.split(Place);
    Result += Before;
    if (Before.size() == Text.size())
      return Result;
    Result += With;
    Text = After;
  }
}

} // namespace fanout
