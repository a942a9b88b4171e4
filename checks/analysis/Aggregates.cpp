// What objects are made of: aggregates, views that a class is, pointers to new
// objects. See Sizes.h.

#include "checks/analysis/Initializers.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

const Expr *madeWith(const VarDecl *Variable, StringRef Steps) {
  const auto *List = Variable->getInit()
                         ? dyn_cast<InitListExpr>(stripped(Variable->getInit()))
                         : nullptr;
  const RecordDecl *Record = Variable->getType()->getAsRecordDecl();
  StringRef Name =
      Steps.ltrim('.').take_until([](char C) { return C == '.' || C == '['; });
  if (!List || !Record || Name.empty())
    return nullptr;
  for (const FieldDecl *Field : Record->fields())
    if (Field->getName() == Name)
      return initializerOf(Field, List);
  return nullptr;
}

/// What a range is a view of: the member whose begin() its own begin() is.
Size Sizes::ofAggregate(const InitListExpr *List, const Body &In) {
  const CXXRecordDecl *Record = List->getType()->getAsCXXRecordDecl();
  for (const CXXMethodDecl *Method :
       Record ? Record->methods() : CXXRecordDecl::method_range({}, {})) {
    const Body *Code = Method->getIdentifier() && Method->getName() == "begin"
                           ? P.body(Method)
                           : nullptr;
    if (!Code)
      continue;
    for (const Expr *E : Code->returned()) {
      const auto *Member = dyn_cast_or_null<FieldDecl>(accessPath(E).Root);
      if (const Expr *Init = Member ? initializerOf(Member, List) : nullptr)
        return collection(Init, In);
    }
  }
  return Size::unknown(List);
}

const Expr *wrapped(const Call &C) {
  bool Makes =
      isStdFunction(C.Callee, {"make_unique", "make_shared", "make_optional"});
  return Makes && C.Args.size() == 1 ? C.Args[0] : nullptr;
}

} // namespace fanout
