// A YAML text that is read strictly and with bounded effort, whatever is in it.
//
// LLVM's parser is lazy, and recurses only to skip a collection that nobody has
// read. So nothing is ever skipped here: the first collection that does not
// belong ends the reading, and the depth is that of the schema.

#ifndef FANOUT_CHECKS_CATALOG_YAMLTEXT_H
#define FANOUT_CHECKS_CATALOG_YAMLTEXT_H

#include "checks/catalog/ModelReader.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

#include <optional>

namespace fanout {

class YamlText {
public:
  /// Longer texts are refused.
  static constexpr size_t MaxBytes = 4 << 20;

  YamlText(llvm::StringRef Text, llvm::StringRef File);

  /// Calls `Read` with the root of the one document, unless there is none.
  void read(llvm::function_ref<void(llvm::yaml::Node &)> Read);

  /// The value of a scalar, or nothing after an error: "`What` expected".
  std::optional<std::string> scalar(llvm::yaml::Node &N, llvm::StringRef What);

  /// Calls `Each` for every entry of a sequence.
  void sequence(llvm::yaml::Node &N, llvm::StringRef What,
                llvm::function_ref<void(llvm::yaml::Node &)> Each);

  /// Calls `Each` for every entry of a mapping. `Each` returns false if the key
  /// is none of `Allowed`; a key given twice is an error.
  void mapping(llvm::yaml::Node &N, llvm::StringRef What,
               llvm::ArrayRef<llvm::StringRef> Allowed,
               llvm::function_ref<void(size_t, llvm::yaml::Node &)> Each);

  void error(const llvm::yaml::Node &N, const llvm::Twine &Message);
  void errorAtLine(unsigned Line, const llvm::Twine &Message);
  unsigned line(const llvm::yaml::Node &N) const;

  /// True once the rest of the text can't be read any more.
  bool stopped() const { return Stopped; }
  std::vector<ModelError> takeErrors() { return std::move(Errors); }

private:
  bool acceptable();
  void errorAtOffset(size_t Offset, const llvm::Twine &Message);
  void mismatch(const llvm::yaml::Node &N, llvm::StringRef What);
  std::optional<size_t> key(llvm::yaml::Node *Key, llvm::StringRef What,
                            llvm::ArrayRef<llvm::StringRef> Allowed);

  llvm::StringRef Text;
  std::string File;
  llvm::SourceMgr Sources;
  std::vector<ModelError> Errors;
  bool Stopped = false;
};

/// `a`, `b`, `c`: for messages that say what is allowed.
std::string allowedWords(llvm::ArrayRef<llvm::StringRef> Words);

} // namespace fanout

#endif
