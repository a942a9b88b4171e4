#include "checks/configuration/LineReader.h"

namespace fanout {

void forEachLine(ReadContext &Context, Span Part,
                 llvm::function_ref<void(Span)> Line) {
  unsigned At = Part.Offset;
  while (At < Part.end() && !Context.failed()) {
    size_t End = Context.Whole.find('\n', At);
    unsigned Stop = End == llvm::StringRef::npos
                        ? Part.end()
                        : std::min<unsigned>(End, Part.end());
    unsigned Length = Stop - At;
    if (Length && Context.Whole[Stop - 1] == '\r')
      --Length;
    Line({At, Length});
    At = Stop + 1;
  }
}

Span trimmed(const ReadContext &Context, Span At) {
  llvm::StringRef Text = Context.text(At);
  llvm::StringRef Left = Text.ltrim();
  return {At.Offset + unsigned(Text.size() - Left.size()),
          unsigned(Left.rtrim().size())};
}

std::vector<Span> splitWords(const ReadContext &Context, Span At) {
  std::vector<Span> Words;
  llvm::StringRef Text = Context.text(At);
  size_t I = 0;
  while ((I = Text.find_first_not_of(" \t\r", I)) != llvm::StringRef::npos) {
    if (Text[I] == '#')
      break;
    size_t End = std::min(Text.find_first_of(" \t\r", I), Text.size());
    Words.push_back({At.Offset + unsigned(I), unsigned(End - I)});
    I = End;
  }
  return Words;
}

bool unquote(llvm::StringRef &Text) {
  bool Quoted = Text.size() >= 2 && Text.front() == Text.back() &&
                (Text.front() == '"' || Text.front() == '\'');
  if (Quoted)
    Text = Text.drop_front().drop_back();
  return Quoted;
}

ConfigNode makeEntry(const ReadContext &Context, Span Key, Span Value) {
  ConfigNode Entry;
  llvm::StringRef Name = Context.text(Key), Text = Context.text(Value);
  unquote(Name);
  bool Quoted = unquote(Text);
  Entry.Key = Name.take_front(ConfigNode::MaxText).str();
  Entry.KeyAt = Key;
  Entry.ValueAt = Value;
  setScalar(Entry, Text, Quoted);
  return Entry;
}

} // namespace fanout
