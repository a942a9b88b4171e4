#include "checks/configuration/Product.h"

#include "checks/configuration/Readers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace fanout {
namespace {

struct EmbeddedFile {
  llvm::StringRef Stem, Text;
};
const EmbeddedFile Files[] = {
#include "ConfigurationProducts.inc"
};

std::vector<std::string> split(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Text.split(Parts, '.');
  std::vector<std::string> Result;
  if (Text.empty())
    return Result; // the document itself
  for (llvm::StringRef Part : Parts)
    Result.push_back(Part.contains('*') ? Part.str() : normaliseKey(Part));
  return Result;
}

std::optional<ConfigFormat> formatNamed(llvm::StringRef Name) {
  for (ConfigFormat Format :
       {ConfigFormat::Yaml, ConfigFormat::Json, ConfigFormat::Toml,
        ConfigFormat::Ini, ConfigFormat::Properties, ConfigFormat::Nginx,
        ConfigFormat::HAProxy})
    if (formatName(Format).equals_insensitive(Name))
      return Format;
  return std::nullopt;
}

/// Fills a Product from the top-level keys of its file.
class ProductReader {
public:
  explicit ProductReader(Product &Out) : Out(Out) {}
  std::string read(const ConfigNode &Root);

private:
  void field(const ConfigNode &Field);
  void bounds(const ConfigNode &Field, std::vector<BoundKey> &Keys);
  void unlimited(const ConfigNode &Words, BoundKey &Key);
  void fail(const std::string &Why) {
    if (Error.empty())
      Error = Why;
  }

  Product &Out;
  std::string Error;
};

std::vector<std::string> texts(const ConfigNode &Field) {
  std::vector<std::string> Result;
  if (Field.Kind != ConfigKind::Sequence)
    Result.push_back(Field.Text);
  for (const ConfigNode &Item : Field.Children)
    Result.push_back(Item.Text);
  return Result;
}

void ProductReader::unlimited(const ConfigNode &Words, BoundKey &Key) {
  for (const ConfigNode &Word : Words.Children) {
    if (Word.Kind == ConfigKind::Integer)
      Key.Unlimited.push_back(Word.Number);
    else if (Word.Text == "negative")
      Key.NegativeUnlimited = true;
    else if (Word.Text == "none")
      Key.NullUnlimited = true;
    else if (Word.Text == "false")
      Key.FalseUnlimited = true;
    else
      fail("unlimited: '" + Word.Text +
           "' is not an integer, negative, none or false");
  }
}

void ProductReader::bounds(const ConfigNode &Field,
                           std::vector<BoundKey> &Keys) {
  for (const ConfigNode &Item : Field.Children) {
    BoundKey Key;
    Key.Name = Item.Text;
    if (const ConfigNode *Name = Item.child("key"))
      Key.Name = Name->Text;
    if (const ConfigNode *Words = Item.child("unlimited"))
      unlimited(*Words, Key);
    if (const ConfigNode *Does = Item.child("does"))
      Key.Does = Does->Text;
    Key.Decisive = Item.child("decisive") != nullptr;
    Key.Switch = Item.child("switch") != nullptr;
    if (Key.Name.empty())
      fail(Field.Key + ": an item without a key");
    Key.Path = split(Key.Name);
    Key.Normalised = Key.Path.back();
    Key.Path.pop_back();
    Keys.push_back(std::move(Key));
  }
}

void ProductReader::field(const ConfigNode &Field) {
  llvm::StringRef Key = Field.Key;
  if (Key == "product")
    Out.Name = Field.Text;
  else if (Key == "source")
    Out.Source = Field.Text;
  else if (Key == "remedy")
    Out.Remedy = Field.Text;
  else if (Key == "files")
    Out.Files = texts(Field);
  else if (Key == "values")
    Out.Values = texts(Field);
  else if (Key == "each")
    Out.Each = normaliseKey(Field.Text);
  else if (Key == "inherits")
    Out.Inherits = normaliseKey(Field.Text);
  else if (Key == "idle")
    bounds(Field, Out.Idle);
  else if (Key == "active")
    bounds(Field, Out.Active);
  else if (Key == "queue")
    bounds(Field, Out.Queue);
  else if (Key == "default")
    Out.Default = Field.Text;
  else if (Key == "where")
    for (const std::string &Glob : texts(Field))
      Out.Where.push_back(split(Glob));
  else if (Key == "needs")
    for (const std::string &Name : texts(Field))
      Out.Needs.push_back(normaliseKey(Name));
  else if (Key == "elsewhere")
    for (const std::string &Name : texts(Field))
      Out.Elsewhere.push_back(normaliseKey(Name));
  else if (Key == "formats")
    for (const std::string &Name : texts(Field)) {
      if (auto Format = formatNamed(Name))
        Out.Formats.push_back(*Format);
      else
        fail("formats: '" + Name + "' is not a format");
    }
  else
    fail("'" + Field.Key + "' is not a field");
}

std::string ProductReader::read(const ConfigNode &Root) {
  for (const ConfigNode &Field : Root.Children)
    field(Field);
  if (Out.Name.empty() || Out.Source.empty() || Out.Where.empty() ||
      Out.Default.empty())
    fail("product, source, where and default are required");
  Out.BoundedByDefault = Out.Default != "unlimited";
  return Error;
}

std::vector<Product> readAll() {
  std::vector<Product> All;
  for (const EmbeddedFile &File : Files) {
    ProductResult Result = readProduct(File.Text);
    if (!Result.Error.empty())
      llvm::report_fatal_error(llvm::Twine("built-in product ") + File.Stem +
                                   ": " + Result.Error,
                               false);
    All.push_back(std::move(Result.Value));
  }
  return All;
}

} // namespace

ProductResult readProduct(llvm::StringRef Text) {
  ProductResult Result;
  ReadContext Context(Text, {});
  Documents Read;
  readYaml(Context, {0, unsigned(Text.size())}, 0, Read);
  if (Context.failed())
    Result.Error = Context.Error;
  else if (Read.size() != 1 || Read[0].Kind != ConfigKind::Mapping)
    Result.Error = "one mapping expected";
  else
    Result.Error = ProductReader(Result.Value).read(Read[0]);
  return Result;
}

llvm::ArrayRef<Product> products() {
  static const std::vector<Product> All = readAll();
  return All;
}

bool matchesPath(llvm::ArrayRef<std::string> Glob,
                 llvm::ArrayRef<std::string> Path) {
  if (Glob.empty())
    return Path.empty();
  if (Glob.front() == "**") {
    for (size_t Skip = 0; Skip <= Path.size(); ++Skip)
      if (matchesPath(Glob.drop_front(), Path.drop_front(Skip)))
        return true;
    return false;
  }
  return !Path.empty() &&
         (Glob.front() == "*" || Glob.front() == Path.front()) &&
         matchesPath(Glob.drop_front(), Path.drop_front());
}

} // namespace fanout
