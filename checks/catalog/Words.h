// The words of the model format: how each enumerator is written in a file.

#ifndef FANOUT_CHECKS_CATALOG_WORDS_H
#define FANOUT_CHECKS_CATALOG_WORDS_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace fanout {

template <class E> struct Word {
  llvm::StringLiteral Text;
  E Value;
};

/// All words of an enumeration in the order of its declaration. The argument
/// only selects the enumeration.
llvm::ArrayRef<Word<Role>> words(Role);
llvm::ArrayRef<Word<Work>> words(Work);
llvm::ArrayRef<Word<Origin>> words(Origin);
llvm::ArrayRef<Word<OnDestroy>> words(OnDestroy);
llvm::ArrayRef<Word<WhenFull>> words(WhenFull);

/// The word for one enumerator: `spell(Role::RangeFanout)` is "range-fanout".
template <class E> llvm::StringRef spell(E Value) {
  for (const Word<E> &W : words(Value))
    if (W.Value == Value)
      return W.Text;
  return "";
}

} // namespace fanout

#endif
