// What objects are made of: aggregates, views that a class is, pointers to new
// objects. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

const Expr *madeWith(const VarDecl *Variable, StringRef Steps) {
  const auto *List =
      firstValue(Variable)
          ? dyn_cast<InitListExpr>(stripped(firstValue(Variable)))
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

/// The whole `a.b.c` that begins with the use of `a`.
static const Expr *memberOf(const DeclRefExpr *Use, const Body &In) {
  const Expr *Whole = Use;
  while (const auto *Up = dyn_cast_or_null<MemberExpr>(In.parent(Whole))) {
    if (isa<CXXMethodDecl>(Up->getMemberDecl()))
      break;
    Whole = Up;
  }
  return Whole;
}

/// The collection at these steps in a local object that a function makes:
/// nothing but what is added to it there.
Size Sizes::ofPart(const VarDecl *Local, StringRef Steps, const Body &In) {
  const AccessPath Part{Local, Steps.str()};
  LocalContents Contents(*this, P);
  std::optional<Size> Total;
  if (const Expr *Made = madeWith(Local, Steps))
    Total = Contents.constructed(Made, In);
  for (const DeclRefExpr *Use : In.references(Local)) {
    const Expr *Member = memberOf(Use, In);
    AccessPath Path = accessPath(Member);
    const bool Returned = llvm::any_of(
        In.returned(), [&](const Expr *E) { return stripped(E) == Use; });
    if (Member == Use ? !Returned : !Path)
      return Size::unknown(Use);
    if (Path != Part)
      continue;
    if (std::optional<Size> One = Contents.ofUse(Member, Local, In))
      Total = Total ? larger(*Total, *One) : *One;
  }
  return In.lambdas().empty() && Total ? *Total : Size{};
}

/// What an optional or a pointer is made of, for `return page;`.
static const Expr *returnedObject(const Expr *Returned) {
  const Expr *Core = stripped(Returned);
  const auto *Made = dyn_cast<CXXConstructExpr>(Core);
  return Made && Made->getNumArgs() == 1 ? stripped(Made->getArg(0)) : Core;
}

/// The collection at these steps in the object that a function returns.
Size Sizes::partOfResult(const Call &C, StringRef Steps) {
  const Body *Inside = P.body(C.Callee);
  std::optional<Size> Total;
  for (const Expr *E : Inside ? Inside->returned() : ArrayRef<const Expr *>()) {
    if (isNothing(E, P.context()))
      continue;
    const Expr *Object = returnedObject(E);
    AccessPath Result = accessPath(Object);
    const auto *Local = dyn_cast_or_null<VarDecl>(Result.Root);
    if (!Local || !Local->hasLocalStorage() || isa<ParmVarDecl>(Local))
      return {};
    Result.Steps += Steps.str();
    Size One = LocalContents(*this, P).guarded(
        {Origin::Input, std::nullopt, Result, E, ""}, Object, *Inside);
    if (!One.bounded()) // nothing is asked of it
      One = ofPart(Local, Result.Steps, *Inside);
    Total = Total ? larger(*Total, One) : One;
  }
  return Total.value_or(Size{});
}

const Expr *wrapped(const Call &C) {
  bool Makes =
      isStdFunction(C.Callee, {"make_unique", "make_shared", "make_optional"});
  return Makes && C.Args.size() == 1 ? C.Args[0] : nullptr;
}

} // namespace fanout
