#include "driver/DatabaseCheck.h"

#include "driver/Failure.h"

#include "llvm/Support/JSON.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

bool isTextList(const llvm::json::Value *V) {
  const llvm::json::Array *List = V ? V->getAsArray() : nullptr;
  return List && !List->empty() &&
         llvm::all_of(*List, [](const llvm::json::Value &Item) {
           return Item.getAsString().has_value();
         });
}

/// What is missing in an entry, or nothing.
StringRef defect(const llvm::json::Value &Entry) {
  const llvm::json::Object *O = Entry.getAsObject();
  if (!O)
    return "is not an object";
  if (!O->getString("directory"))
    return "has no \"directory\"";
  if (!O->getString("file"))
    return "has no \"file\"";
  if (O->getString("command").value_or("").trim().empty() &&
      !isTextList(O->get("arguments")))
    return "has neither \"command\" nor \"arguments\"";
  return "";
}

} // namespace

llvm::Error checkDatabase(StringRef Text, StringRef File) {
  const char *Remedy = "; let the build system write it again";
  llvm::Expected<llvm::json::Value> Root = llvm::json::parse(Text);
  if (!Root)
    return failure(File + " is not valid JSON: " +
                   llvm::toString(Root.takeError()) + Remedy);
  const llvm::json::Array *Entries = Root->getAsArray();
  if (!Entries)
    return failure(File + " is not a list of commands" + Remedy);
  if (Entries->empty())
    return failure(File + " is empty: there is nothing to analyse" + Remedy);
  for (size_t I = 0; I != Entries->size(); ++I)
    if (StringRef What = defect((*Entries)[I]); !What.empty())
      return failure(File + ": entry " + llvm::Twine(I + 1) + " " + What +
                     Remedy);
  return llvm::Error::success();
}

} // namespace fanout::driver
