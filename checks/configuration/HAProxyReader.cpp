// HAProxy: sections that begin with a keyword, one directive a line, its
// options as `name value` pairs.

#include "checks/configuration/LineReader.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

namespace fanout {
namespace {

constexpr llvm::StringRef Sections[] = {
    "global",      "defaults", "frontend",    "backend",   "listen",  "peers",
    "resolvers",   "userlist", "mailers",     "cache",     "program", "ring",
    "http-errors", "fcgi-app", "log-forward", "crt-store", "traces"};

/// The options of a directive begin after its name and its address.
unsigned firstOption(llvm::StringRef Directive) {
  if (Directive == "server")
    return 3;
  if (Directive == "server-template")
    return 4;
  return 1;
}

/// Which words take a value is not known here, so each is a key with the next
/// one as its value; rules ask for the keys they know.
void addOptions(ReadContext &Context, llvm::ArrayRef<Span> Words,
                ConfigNode &Node) {
  unsigned First = firstOption(Context.text(Words[0]));
  for (size_t I = First; I < Words.size() && Context.take(); ++I) {
    Span Value = I + 1 < Words.size() ? Words[I + 1] : Span{Words[I].end(), 0};
    Node.Children.push_back(makeEntry(Context, Words[I], Value));
  }
}

} // namespace

void readHAProxy(ReadContext &Context, Span Part, unsigned Depth,
                 Documents &Out) {
  ConfigNode &Root = Out.emplace_back();
  Root.Kind = ConfigKind::Mapping;
  ConfigNode *Section = &Root;
  forEachLine(Context, Part, [&](Span Line) {
    std::vector<Span> Words = splitWords(Context, Line);
    if (Words.empty() || !Context.take())
      return;
    bool Begins = llvm::is_contained(Sections, Context.text(Words[0]));
    ConfigNode &Parent = Begins ? Root : *Section;
    Parent.Children.push_back(
        makeEntry(Context, Words[0],
                  Words.size() > 1 ? Words[1] : Span{Words[0].end(), 0}));
    ConfigNode &Node = Parent.Children.back();
    if (Begins) {
      Node.Kind = ConfigKind::Mapping;
      Section = &Node;
    } else {
      addOptions(Context, Words, Node);
    }
  });
}

} // namespace fanout
