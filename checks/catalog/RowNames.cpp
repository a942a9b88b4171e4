#include "checks/catalog/RowNames.h"

namespace fanout {

using llvm::StringRef;

std::pair<StringRef, StringRef> splitName(StringRef Name) {
  size_t Operator = Name.rfind("::operator");
  if (Operator != StringRef::npos)
    return {Name.take_front(Operator), Name.drop_front(Operator + 2)};
  size_t At = Name.rfind("::");
  return At == StringRef::npos
             ? std::pair(StringRef(), Name)
             : std::pair(Name.take_front(At), Name.drop_front(At + 2));
}

bool isPattern(StringRef Name) {
  if (Name.contains("operator"))
    return Name.starts_with("*::");
  return Name.starts_with("*::") || splitName(Name).second.contains('*');
}

static bool matchesLastPart(StringRef Pattern, StringRef Last) {
  if (Pattern.consume_front("*"))
    return Last.ends_with(Pattern);
  if (Pattern.consume_back("*"))
    return Last.starts_with(Pattern);
  return Pattern == Last;
}

bool matchesName(StringRef Pattern, StringRef Qualified) {
  if (Pattern == Qualified)
    return true;
  // most are told apart by the last letter, whatever the pattern
  if (Pattern.empty() || Qualified.empty() ||
      (Pattern.back() != '*' && Pattern.back() != Qualified.back()))
    return false;
  if (!isPattern(Pattern))
    return false;
  auto [PatternScope, PatternLast] = splitName(Pattern);
  auto [Scope, Last] = splitName(Qualified);
  if (!matchesLastPart(PatternLast, Last))
    return false;
  if (PatternScope == "*")
    return true;
  if (!PatternScope.consume_front("*::"))
    return PatternScope == Scope;
  return Scope == PatternScope ||
         (Scope.consume_back(PatternScope) && Scope.ends_with("::"));
}

} // namespace fanout
