#include "checks/configuration/ConfigObject.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

class Walk {
public:
  Walk(ConfigFormat Format, llvm::StringRef FileName,
       llvm::function_ref<void(const ConfigObject &)> Visit)
      : Visit(Visit) {
    Current.Format = Format;
    Current.FileName = FileName;
  }

  void document(const ConfigNode &Node) {
    Current.Index = std::make_shared<DocumentIndex>(Node);
    object(Node);
  }

private:
  void object(const ConfigNode &Node) {
    Current.Node = &Node;
    if (Node.Kind != ConfigKind::Sequence)
      Visit(Current);
    below(Node);
  }

  void below(const ConfigNode &Node) {
    Current.Ancestors.push_back(&Node);
    for (const ConfigNode &Child : Node.Children)
      child(Child);
    Current.Ancestors.pop_back();
  }

  void child(const ConfigNode &Node) {
    if (Node.Children.empty())
      return;
    if (Node.Holds)
      return Walk(*Node.Holds, Node.Key, Visit).document(Node);
    bool Named = !Node.Key.empty();
    if (Named)
      Current.Path.push_back(normaliseKey(Node.Key));
    object(Node);
    if (Named)
      Current.Path.pop_back();
  }

  llvm::function_ref<void(const ConfigObject &)> Visit;
  ConfigObject Current;
};

} // namespace

static void addKeys(const ConfigNode &Node, std::set<std::string> &Keys) {
  for (const ConfigNode &Child : Node.Children) {
    Keys.insert(normaliseKey(Child.Key));
    addKeys(Child, Keys);
  }
}

bool DocumentIndex::hasKey(const std::string &Normalised) {
  if (Keys.empty())
    addKeys(Document, Keys);
  return Keys.count(Normalised);
}

const std::vector<const ConfigNode *> &
DocumentIndex::childrenNamed(const ConfigNode &Parent,
                             const std::string &Normalised) {
  auto [Found, New] = Named[&Parent].try_emplace(Normalised);
  if (New)
    for (const ConfigNode &Child : llvm::reverse(Parent.Children))
      if (normaliseKey(Child.Key) == Normalised)
        Found->second.push_back(&Child);
  return Found->second;
}

const std::vector<const ConfigNode *> &
DocumentIndex::values(const ConfigNode &Parent) {
  auto [Found, New] = Values.try_emplace(&Parent);
  if (New)
    for (const ConfigNode &Child : Parent.Children)
      if (Child.Kind != ConfigKind::Mapping &&
          Child.Kind != ConfigKind::Sequence)
        Found->second.push_back(&Child);
  return Found->second;
}

KeyMeans DocumentIndex::means(const std::string &Normalised,
                              llvm::StringRef Parent) {
  if (Parent.contains("pool")) // the only parents that matter
    return classifyKey(Normalised, Parent);
  auto [Found, New] = Means.try_emplace(Normalised);
  if (New)
    Found->second = classifyKey(Normalised, "");
  return Found->second;
}

const ConfigNode *ConfigObject::parent() const {
  for (const ConfigNode *Ancestor : llvm::reverse(Ancestors))
    if (Ancestor->Kind != ConfigKind::Sequence)
      return Ancestor;
  return nullptr;
}

void forEachObject(const ConfigNode &Document, ConfigFormat Format,
                   llvm::StringRef FileName,
                   llvm::function_ref<void(const ConfigObject &)> Visit) {
  Walk(Format, FileName, Visit).document(Document);
}

bool isUnlimitedWord(const ConfigNode &Value) {
  constexpr int64_t Sentinels[] = {2147483647, 4294967295, 9223372036854775807};
  if (Value.Kind == ConfigKind::Integer)
    return llvm::is_contained(Sentinels, Value.Number);
  constexpr llvm::StringLiteral Words[] = {"unlimited", "infinity", "infinite",
                                           "inf",       ".inf",     "+inf",
                                           "nolimit",   "no-limit", "no_limit"};
  return Value.Kind == ConfigKind::String &&
         llvm::any_of(Words, [&](llvm::StringRef Word) {
           return llvm::StringRef(Value.Text).equals_insensitive(Word);
         });
}

bool isCount(const ConfigNode &Value) {
  return Value.Kind == ConfigKind::Integer && Value.Number > 0;
}

std::string sectionOf(const ConfigObject &Object) {
  std::string Section;
  auto Add = [&](const ConfigNode &Node) {
    if (Node.Key.empty())
      return;
    Section += Section.empty() ? "" : ".";
    Section += Node.Key;
  };
  for (const ConfigNode *Ancestor : Object.Ancestors)
    Add(*Ancestor);
  Add(*Object.Node);
  return Section;
}

} // namespace fanout
