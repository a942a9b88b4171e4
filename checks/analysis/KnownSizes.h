// Answers about sizes that hold for the whole translation unit, kept because
// many loops ask the same question.

#ifndef FANOUT_CHECKS_ANALYSIS_KNOWNSIZES_H
#define FANOUT_CHECKS_ANALYSIS_KNOWNSIZES_H

#include "checks/analysis/Size.h"

#include <map>

namespace fanout {

struct KnownSizes {
  /// The parameter whose elements a function counts, or null.
  llvm::DenseMap<const Body *, const clang::ParmVarDecl *> Counting;
  /// Fields that take a number from outside.
  llvm::DenseMap<const clang::FieldDecl *, bool> FromOutside;
  /// Fields of objects that are filled as a whole from outside.
  llvm::DenseMap<const clang::FieldDecl *, bool> FilledWhole;
  /// Fields that say how many elements an array beside them has.
  llvm::DenseMap<const clang::FieldDecl *, bool> Lengths;
  /// What is written into a number.
  std::map<std::tuple<const Body *, const clang::ValueDecl *, std::string>,
           std::optional<Written>>
      Stored;
  /// The most that a local variable is given.
  llvm::DenseMap<const clang::VarDecl *, Size> Variables;
  /// The branches of a body that ask whether a key is new.
  llvm::DenseMap<const Body *, std::vector<const Branch *>> KeyBranches;
};

} // namespace fanout

#endif
