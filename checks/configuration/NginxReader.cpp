// nginx: `directive argument parameter=value;` and `directive argument { … }`.

#include "checks/configuration/LineReader.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

class NginxReader {
public:
  NginxReader(ReadContext &Context, Span Part, unsigned Depth)
      : Context(Context), At(Part.Offset), End(Part.end()), Depth(Depth) {}

  void read(ConfigNode &Root);

private:
  void skipBlanks();
  Span word();
  void skipLua();
  ConfigNode directive(const std::vector<Span> &Words);

  char peek() const { return Context.Whole[At]; }

  ReadContext &Context;
  unsigned At;
  const unsigned End;
  const unsigned Depth;
};

void NginxReader::skipBlanks() {
  while (At < End) {
    if (peek() == '#')
      while (At < End && peek() != '\n')
        ++At;
    else if (llvm::isSpace(peek()))
      ++At;
    else
      return;
  }
}

Span NginxReader::word() {
  unsigned Begin = At;
  if (peek() == '"' || peek() == '\'') {
    char Quote = peek();
    for (++At; At < End && peek() != Quote; ++At)
      if (peek() == '\\')
        ++At;
    At = std::min(At + 1, End);
    return {Begin, At - Begin};
  }
  unsigned Variables = 0; // ${name} is part of a word
  for (; At < End && !llvm::isSpace(peek()) && peek() != ';'; ++At) {
    if (peek() == '{' && At > Begin && Context.Whole[At - 1] == '$')
      ++Variables;
    else if (peek() == '}' && Variables)
      --Variables;
    else if (peek() == '{' || peek() == '}')
      break;
    else if (peek() == '\\')
      ++At;
  }
  At = std::min(At, End);
  return {Begin, At - Begin};
}

/// The body of a `…_by_lua_block`: another language, up to its last brace.
void NginxReader::skipLua() {
  for (unsigned Level = 1; At < End && Level; ++At)
    Level += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
}

ConfigNode NginxReader::directive(const std::vector<Span> &Words) {
  ConfigNode Node = makeEntry(
      Context, Words[0], Words.size() > 1 ? Words[1] : Span{Words[0].end(), 0});
  for (Span Word : llvm::ArrayRef(Words).drop_front()) {
    llvm::StringRef Text = Context.text(Word);
    size_t Equals = Text.find('=');
    if (Equals == llvm::StringRef::npos || !Context.take())
      continue;
    Span Value{Word.Offset + unsigned(Equals) + 1,
               Word.Length - unsigned(Equals) - 1};
    Node.Children.push_back(
        makeEntry(Context, {Word.Offset, unsigned(Equals)}, Value));
  }
  return Node;
}

void NginxReader::read(ConfigNode &Root) {
  Root.Kind = ConfigKind::Mapping;
  std::vector<ConfigNode *> Open{&Root};
  std::vector<Span> Words;
  for (skipBlanks(); At < End && !Context.failed(); skipBlanks()) {
    char Next = peek();
    if (Next != ';' && Next != '{' && Next != '}') {
      Words.push_back(word());
      continue;
    }
    ++At;
    if (Next == '}') {
      if (Open.size() == 1)
        return Context.fail("'}' without '{'", {At - 1, 1});
      Open.pop_back();
      Words.clear();
      continue;
    }
    if (Words.empty())
      continue;
    if (!Context.take() || !Context.enter(Depth + Open.size(), Words[0].Offset))
      return;
    bool Lua = Context.text(Words[0]).ends_with("_lua_block");
    Open.back()->Children.push_back(directive(Words));
    Words.clear();
    if (Next == '{' && Lua) {
      skipLua();
    } else if (Next == '{') {
      Open.push_back(&Open.back()->Children.back());
      Open.back()->Kind = ConfigKind::Mapping;
    }
  }
  if (Open.size() > 1 && !Context.failed())
    Context.fail("'{' without '}'", Open.back()->KeyAt);
}

} // namespace

void readNginx(ReadContext &Context, Span Part, unsigned Depth,
               Documents &Out) {
  NginxReader(Context, Part, Depth).read(Out.emplace_back());
}

} // namespace fanout
