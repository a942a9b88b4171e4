// A size as a fact: where it comes from and whose it is.

#ifndef FANOUT_CHECKS_ANALYSIS_SIZE_H
#define FANOUT_CHECKS_ANALYSIS_SIZE_H

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/Program.h"

namespace fanout {

/// The size of a collection or the value of a count.
struct Size {
  Origin From = Origin::Unknown;
  std::optional<uint64_t> Value;
  AccessPath Subject; ///< the collection, or the variable that counts
  const clang::Expr *Written = nullptr; ///< for text and place
  std::string Why;
  AccessPath Counter =
      {};           ///< a variable that holds the number and may be cut down
  bool Cut = false; ///< the smaller of this and of what the input chooses

  bool bounded() const {
    return From == Origin::Constant || From == Origin::Hardware ||
           From == Origin::Configured;
  }
  bool outside() const {
    return From == Origin::Input || From == Origin::Events;
  }

  static Size of(Origin From, const clang::Expr *Written,
                 std::string Why = "") {
    return {From, std::nullopt, accessPath(Written), Written, std::move(Why)};
  }
  static Size fixed(uint64_t Value, const clang::Expr *Written = nullptr) {
    return {Origin::Constant, Value, {}, Written, ""};
  }
  static Size unknown(const clang::Expr *Written, std::string Why = "") {
    return {Origin::Unknown, std::nullopt, {}, Written, std::move(Why)};
  }
};

/// What statements write into a number.
struct Written {
  Size Most;
  bool Full = false; ///< it is compared with a bound each time before it grows
};

/// The worse of two: what a sum, a product or a choice of both can be.
Size larger(const Size &A, const Size &B);
/// The better of two: what std::min of both is.
Size smaller(const Size &A, const Size &B);

/// True if the value is one of those that mean that there is no limit.
bool meansUnlimited(const Size &Value, llvm::ArrayRef<int64_t> Values);

/// True if the function changes what the object tells of itself, and works on
/// something else that it is given: the object lives longer than the call.
bool keepsState(const clang::ParmVarDecl *Object, const Body &In);

/// True for the largest numbers there are: nobody counts that far.
bool isNoLimit(const Size &Bound);

/// What an aggregate is made with for the member that begins the steps, or
/// null.
const clang::Expr *madeWith(const clang::VarDecl *Variable,
                            llvm::StringRef Steps);
/// What a pointer or an optional is made with: make_unique<T>(whole). Or null.
const clang::Expr *wrapped(const Call &C);

/// What is walked: an element that is a collection itself, or that of which
/// `Node` is an iterator or a pointer.
AccessPath wholeOf(const clang::Expr *Node, const AccessPath &Path);
/// The size of what `Node` walks.
Size sizeOf(Origin From, const clang::Expr *Node, std::string Why = "");

} // namespace fanout

#endif
