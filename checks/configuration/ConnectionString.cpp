// Connection strings carry bounds too: mongodb://host/?maxPoolSize=0 and
// cppdb's mysql:host=localhost;@pool_size=16.

#include "checks/configuration/LineReader.h"

namespace fanout {
namespace {

/// Adds `name=value` pairs of `At`, separated by one of `Separators`.
void addParameters(ReadContext &Context, Span At, llvm::StringRef Separators,
                   ConfigNode &Out) {
  llvm::StringRef Text = Context.text(At);
  for (size_t I = 0; I < Text.size();) {
    size_t End = std::min(Text.find_first_of(Separators, I), Text.size());
    size_t Equals = Text.find('=', I);
    if (Equals != llvm::StringRef::npos && Equals < End && Context.take()) {
      Span Key{At.Offset + unsigned(I), unsigned(Equals - I)};
      Span Value{At.Offset + unsigned(Equals) + 1, unsigned(End - Equals) - 1};
      Out.Children.push_back(makeEntry(Context, Key, Value));
    }
    I = End + 1;
  }
}

void expand(ReadContext &Context, ConfigNode &Node) {
  if (!Node.Children.empty() || Node.ValueAt.Length > 4096)
    return;
  llvm::StringRef Raw = Context.text(Node.ValueAt);
  size_t Scheme = Raw.find("://"), Query = Raw.find('?');
  Span Rest = Node.ValueAt;
  auto From = [&](size_t At) {
    Rest.Offset += At;
    Rest.Length -= At;
    llvm::StringRef Text = Context.text(Rest);
    Rest.Length = Text.find_first_of("\"' \t\n") == llvm::StringRef::npos
                      ? Text.size()
                      : Text.find_first_of("\"' \t\n");
  };
  if (Scheme != llvm::StringRef::npos && Query != llvm::StringRef::npos &&
      Query > Scheme) {
    From(Query + 1);
    addParameters(Context, Rest, "&;", Node);
  } else if (Raw.contains(";@") || Raw.contains(":@")) {
    From(Raw.find(':') + 1);
    addParameters(Context, Rest, ";", Node);
  }
}

} // namespace

void expandConnectionStrings(ReadContext &Context, ConfigNode &Root) {
  if (Root.Kind == ConfigKind::String || Root.Kind == ConfigKind::Templated)
    expand(Context, Root);
  for (ConfigNode &Child : Root.Children)
    expandConnectionStrings(Context, Child);
}

} // namespace fanout
