#include "checks/configuration/ConfigTree.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <limits>

namespace fanout {
namespace {

/// Digits with an optional sign and separators; too large values saturate.
std::optional<int64_t> parseInteger(llvm::StringRef Text) {
  bool Negative = Text.consume_front("-");
  if (!Negative)
    Text.consume_front("+");
  if (Text.empty() || !llvm::isDigit(Text.front()) || Text.size() > 64)
    return std::nullopt;
  constexpr int64_t Max = std::numeric_limits<int64_t>::max();
  int64_t Value = 0;
  for (char C : Text) {
    if (C == '_')
      continue;
    if (!llvm::isDigit(C))
      return std::nullopt;
    int64_t Digit = C - '0';
    Value = Value > (Max - Digit) / 10 ? Max : Value * 10 + Digit;
  }
  return Negative ? -Value : Value;
}

bool isNullWord(llvm::StringRef Text) {
  return Text.empty() || Text == "~" || Text.equals_insensitive("null") ||
         Text.equals_insensitive("nil") || Text == "None";
}

bool isBooleanWord(llvm::StringRef Text) {
  for (llvm::StringRef Word : {"true", "false", "yes", "no", "on", "off"})
    if (Text.equals_insensitive(Word))
      return true;
  return false;
}

bool isName(llvm::StringRef Part) {
  return !Part.empty() && llvm::all_of(Part, [](char C) {
    return llvm::isAlnum(C) || C == '_' || C == '-';
  });
}

/// The parts of a dotted key, or one part: the key as it is.
llvm::SmallVector<llvm::StringRef, 8> splitKey(llvm::StringRef Key) {
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Key.split(Parts, '.');
  bool Splits =
      Parts.size() > 1 && Parts.size() <= 16 && llvm::all_of(Parts, isName);
  if (!Splits)
    Parts.assign(1, Key);
  return Parts;
}

ConfigNode &childForPart(ConfigNode &Parent, llvm::StringRef Part, Span KeyAt) {
  // Sorted files name a prefix many times in a row: look at the last one first.
  for (size_t I = Parent.Children.size(); I > 0; --I) {
    ConfigNode &Child = Parent.Children[I - 1];
    if (Child.Kind == ConfigKind::Mapping && Child.Key == Part)
      return Child;
    if (Parent.Children.size() - I > 64)
      break;
  }
  ConfigNode &New = Parent.Children.emplace_back();
  New.Key = Part.str();
  New.KeyAt = New.ValueAt = KeyAt;
  New.Kind = ConfigKind::Mapping;
  return New;
}

} // namespace

const ConfigNode *ConfigNode::child(llvm::StringRef NormalisedKey) const {
  for (const ConfigNode &Child : Children)
    if (normaliseKey(Child.Key) == NormalisedKey)
      return &Child;
  return nullptr;
}

std::string normaliseKey(llvm::StringRef Key) {
  std::string Result;
  Result.reserve(Key.size());
  for (char C : Key)
    if (llvm::isAlnum(C))
      Result += llvm::toLower(C);
  return Result;
}

bool isTemplated(llvm::StringRef Text) {
  for (llvm::StringRef Mark : {"{{", "${", "<%", "$(", "{%", "#{", "%("})
    if (Text.contains(Mark))
      return true;
  if (Text.size() < 2)
    return false;
  bool Variable =
      Text.front() == '$' && (llvm::isAlpha(Text[1]) || Text[1] == '_');
  bool Wrapped = Text.size() > 2 && Text.front() == Text.back() &&
                 (Text.front() == '%' || Text.front() == '@') &&
                 isName(Text.drop_front().drop_back());
  return Variable || Wrapped;
}

void setScalar(ConfigNode &Node, llvm::StringRef Text, bool Quoted) {
  Node.Text = Text.take_front(ConfigNode::MaxText).str();
  Node.Quoted = Quoted;
  Text = Text.trim();
  if (isTemplated(Text)) {
    Node.Kind = ConfigKind::Templated;
  } else if (auto Number = parseInteger(Text)) {
    // "100" in quotes is a number to every program that wants one.
    Node.Kind = ConfigKind::Integer;
    Node.Number = *Number;
  } else if (!Quoted && isNullWord(Text)) {
    Node.Kind = ConfigKind::Null;
  } else if (isBooleanWord(Text)) {
    Node.Kind = ConfigKind::Boolean;
  } else {
    Node.Kind = ConfigKind::String;
  }
}

void nestDottedKeys(ConfigNode &Root) {
  std::vector<ConfigNode> Old;
  Old.swap(Root.Children);
  for (ConfigNode &Child : Old) {
    auto Parts = Child.Holds ? llvm::SmallVector<llvm::StringRef, 8>{Child.Key}
                             : splitKey(Child.Key);
    ConfigNode *Parent = &Root;
    for (llvm::StringRef Part : llvm::ArrayRef(Parts).drop_back())
      Parent = &childForPart(*Parent, Part, Child.KeyAt);
    std::string Last = Parts.back().str();
    ConfigNode &New = Parent->Children.emplace_back(std::move(Child));
    New.Key = std::move(Last);
  }
  for (ConfigNode &Child : Root.Children)
    nestDottedKeys(Child);
}

LineTable::LineTable(llvm::StringRef Text, llvm::StringRef File)
    : Text(Text), File(File.str()) {
  Starts.push_back(0);
  for (size_t I = 0; I < Text.size(); ++I)
    if (Text[I] == '\n')
      Starts.push_back(I + 1);
}

unsigned LineTable::line(unsigned Offset) const {
  return std::upper_bound(Starts.begin(), Starts.end(), Offset) -
         Starts.begin();
}

llvm::StringRef LineTable::text(unsigned Line) const {
  if (Line == 0 || Line > Starts.size())
    return "";
  return Text.drop_front(Starts[Line - 1])
      .take_until([](char C) { return C == '\n'; })
      .rtrim('\r');
}

Location LineTable::locate(Span At) const {
  At.Offset = std::min<size_t>(At.Offset, Text.size());
  At.Length = std::min<size_t>(At.Length, Text.size() - At.Offset);
  Location Where;
  Where.File = File;
  Where.Line = line(At.Offset);
  Where.Column = At.Offset - Starts[Where.Line - 1] + 1;
  Where.EndLine = line(At.end());
  Where.EndColumn = At.end() - Starts[Where.EndLine - 1] + 1;
  Where.Offset = At.Offset;
  Where.Length = At.Length;
  return Where;
}

} // namespace fanout
