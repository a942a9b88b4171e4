// Numbers that variables, parameters and fields hold. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// Where the address that is taken here is used: here, or wherever the local
/// pointer is that keeps it.
static SmallVector<const DeclRefExpr *, 2> usesOfAddress(const DeclRefExpr *Use,
                                                         const Body &Owner) {
  const VarDecl *Name = otherName(Use, Owner);
  if (!Name)
    return {Use};
  ArrayRef<const DeclRefExpr *> Named = Owner.references(Name);
  return {Named.begin(), Named.end()};
}

/// What a call makes of the variable whose address it is given.
Size Sizes::writtenByAddress(const DeclRefExpr *Use, const VarDecl *Variable,
                             const Body &Owner) {
  Size Filled = writtenThrough(Use, Variable, Owner);
  if (Filled.outside())
    return Filled;
  const Stmt *Up = Owner.parent(Use);
  while (isa_and_nonnull<UnaryOperator, ImplicitCastExpr, ParenExpr>(Up))
    Up = Owner.parent(Up);
  const auto *User = dyn_cast_or_null<CallExpr>(Up);
  std::optional<Call> C = User ? asCall(User) : std::nullopt;
  std::optional<Written> Stored =
      C ? writtenByCallee(*C, {Variable, ""}, Owner, 0) : std::nullopt;
  return Stored ? Stored->Most : Filled;
}

/// What a call makes of a number or of an object that it is given to fill.
Size Sizes::writtenThrough(const DeclRefExpr *Use, const VarDecl *Variable,
                           const Body &Owner) {
  std::optional<Size> Written =
      LocalContents(*this, P).ofUse(Use, Variable, Owner);
  if (Written && Written->outside())
    return {Origin::Input, std::nullopt, accessPath(Use), Use, ""};
  return Size::of(Origin::Unknown, Use, "set through its address");
}

/// True if a caller of the function, all of which are seen, has the input
/// written into that part of an object of its own.
bool Sizes::isWrittenByCallers(const ParmVarDecl *Parameter, StringRef Steps) {
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  if (!Function || Steps.empty() || !P.isInternal(Function))
    return false;
  Once Asking(*this, Parameter);
  return Asking.isNew() &&
         llvm::any_of(P.callers(Function), [&](const CallSite &Caller) {
           const Expr *Arg = Caller.argument(Parameter);
           AccessPath Object = Arg ? accessPath(Arg) : AccessPath{};
           const auto *Own = dyn_cast_or_null<VarDecl>(Object.Root);
           if (!Own || !Own->hasLocalStorage() || isa<ParmVarDecl>(Own))
             return false;
           Object.Steps += Steps.str();
           std::optional<Written> Stored = written(Object, *Caller.In);
           return Stored && LocalContents(*this, P)
                                .guarded(Stored->Most, Caller.Site, *Caller.In)
                                .outside();
         });
}

/// `all->len` where `all` is what a call makes of a collection: its keys, its
/// pairs, the bytes in it.
std::optional<Size> Sizes::toldOf(const MemberExpr *Member, const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Member->getBase()));
  const auto *Made = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Own = Made && Made->hasLocalStorage() && !isa<ParmVarDecl>(Made) &&
             Member->getType()->isIntegerType();
  Size Told = Own ? ofMade(Made, In) : Size{};
  if (!Told.outside())
    return std::nullopt;
  return Size{Told.From, std::nullopt, Told.Subject, Member, ""};
}

/// True for a member, and for what a function of the file has made: a local
/// object shows itself who fills it.
static bool isMadeElsewhere(const ValueDecl *Object, const Program &P) {
  const auto *Local = dyn_cast_or_null<VarDecl>(Object);
  const Expr *Made =
      Local && Local->hasLocalStorage() ? firstValue(Local) : nullptr;
  std::optional<Call> C = Made ? asCall(stripped(Made)) : std::nullopt;
  return isa_and_nonnull<FieldDecl>(Object) || (C && P.body(C->Callee));
}

/// A field: of a local object, as large as what filled that; else a setting.
Size Sizes::countMember(const MemberExpr *Member, const Body &In) {
  Size Setting = Size::of(Origin::Configured, Member);
  if (isInHeader(Member))
    Setting.From = Origin::Input;
  if (std::optional<Size> Told = toldOf(Member, In))
    return *Told;
  const auto *Variable = dyn_cast_or_null<VarDecl>(Setting.Subject.Root);
  if (const auto *Given = dyn_cast_or_null<ParmVarDecl>(Variable);
      Given && isWrittenByCallers(Given, Setting.Subject.Steps))
    Setting.From = Origin::Input;
  if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      Field && Setting.From == Origin::Configured &&
      (isFromOutside(Field) ||
       (isMadeElsewhere(Setting.Subject.Root, P) && isFilledWhole(Field))))
    Setting.From = Origin::Input;
  if (!Variable || !Variable->hasLocalStorage() ||
      Setting.Subject.Steps.empty())
    return Setting;
  const Body *Owner = P.owner(Variable);
  Once Asking(*this, Member);
  if (!Owner || !Asking.isNew())
    return Setting;
  std::optional<Size> Filled;
  if (std::optional<Written> Stored = writtenOnce(Setting.Subject, *Owner))
    Filled = Stored->Most;
  if (isa<ParmVarDecl>(Variable)) { // s->hello.count = ntohl(word);
    if (Filled && Filled->outside())
      Setting.From = Filled->From;
    return Setting;
  }
  for (const DeclRefExpr *Ref : Owner->references(Variable)) {
    const Stmt *Up = Owner->parent(Ref);
    for (; isa_and_nonnull<MemberExpr>(Up); Up = Owner->parent(Up))
      ;
    const auto *Address = dyn_cast_or_null<UnaryOperator>(Up);
    if (!Address || Address->getOpcode() != UO_AddrOf)
      continue;
    for (const DeclRefExpr *Use : usesOfAddress(Ref, *Owner))
      if (Size Read = writtenThrough(Use, Variable, *Owner); Read.outside())
        Filled = Filled ? larger(*Filled, Read) : Read;
  }
  bool Own = Variable->getType()->isRecordType();
  if (!Filled || Filled->bounded() || !(Own || Filled->outside()))
    return Setting;
  Setting.From = Filled->From;
  return Setting;
}

Size Sizes::countVariable(const ValueDecl *Decl, const Expr *Node,
                          const Body &In) {
  if (const auto *Parameter = dyn_cast<ParmVarDecl>(Decl))
    return countParameter(Parameter, In);
  const auto *Variable = dyn_cast<VarDecl>(Decl);
  if (!Variable)
    return Size::of(Origin::Unknown, Node);
  if (Variable->hasGlobalStorage())
    return Size::of(Origin::Configured, Node);
  Once Asking(*this, Variable);
  if (!Asking.isNew())
    return {};
  const Body *Owner = P.owner(Variable);
  if (!Owner)
    return Size::of(Origin::Unknown, Node);
  constexpr unsigned Outermost = 2; // deeper, a question may be cut short
  const bool Whole = Depth <= Outermost && !Guarding;
  if (auto Answer = Known.Variables.find(Variable);
      Whole && Answer != Known.Variables.end())
    return Answer->second;
  Size Result =
      countLocal(Variable, *Owner).value_or(Size::of(Origin::Unknown, Node));
  Result.Counter = {cast<ValueDecl>(Variable->getCanonicalDecl()), ""};
  if (Whole)
    Known.Variables.insert({Variable, Result});
  return Result;
}

/// The most that the function gives to the variable, or nothing.
std::optional<Size> Sizes::countLocal(const VarDecl *Variable,
                                      const Body &Owner) {
  if (std::optional<ChosenValue> Choice = chosenValue(Variable, Owner))
    return countChoice(Choice->Condition, Choice->WhenTrue, Choice->WhenFalse,
                       Owner);
  std::optional<Size> Total;
  auto Add = [&](Size One) { Total = Total ? larger(*Total, One) : One; };
  if (Variable->getInit())
    Add(count(Variable->getInit(), Owner));
  for (const DeclRefExpr *Ref : Owner.references(Variable)) {
    const Stmt *Up = Owner.parent(Ref);
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
        Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) {
      if (Assign->getOpcode() == BO_SubAssign ||
          Assign->getOpcode() == BO_DivAssign)
        continue;
      Add(count(Assign->getRHS(), Owner));
    } else if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up)) {
      if (Unary->isIncrementOp())
        for (const Stmt *Loop : Owner.loops(Ref))
          Add(ofLoop(Loop, Owner));
      else if (Unary->getOpcode() == UO_AddrOf)
        for (const DeclRefExpr *Use : usesOfAddress(Ref, Owner))
          Add(writtenByAddress(Use, Variable, Owner));
    } else if (const auto *Read = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
               Read && Read->getOperator() == OO_GreaterGreater) {
      Size Told = yielded(Origin::Input, Read);
      Add(Told.outside() ? Size::of(Origin::Input, Ref) : Told);
    } else if (const auto *Fills = dyn_cast_or_null<CallExpr>(Up)) {
      if (auto Stored =
              writtenByCall(Ref, *asCall(Fills), {Variable, ""}, Owner,
                            /*Nesting=*/0))
        Add(Stored->Most);
    }
  }
  return Total;
}

/// True for the length of a message, which stands behind its bytes:
/// `decode(const uint8_t *data, size_t size)`.
static bool isLengthOfBytes(const ParmVarDecl *Parameter) {
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  unsigned Index = Parameter->getFunctionScopeIndex();
  if (!Function || Index == 0 || Index >= Function->getNumParams() ||
      !Parameter->getType()->isUnsignedIntegerType())
    return false;
  QualType Before = Function->getParamDecl(Index - 1)->getType();
  QualType Bytes = Before->isPointerType() ? Before->getPointeeType() : Before;
  const Type *Byte = Bytes->getUnqualifiedDesugaredType();
  return Before->isPointerType() && Bytes.isConstQualified() &&
         (Byte->isVoidType() || Byte->isStdByteType() ||
          Byte->isSpecificBuiltinType(BuiltinType::UChar));
}

Size Sizes::countParameter(const ParmVarDecl *Parameter, const Body &In) {
  Size Local = {Origin::Configured, std::nullopt, {Parameter, ""}, nullptr, ""};
  if (isLengthOfBytes(Parameter))
    Local.From = Origin::Input;
  Size Passed = fromCallers(Parameter, In, /*Collection=*/false);
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  bool Few = Passed.From == Origin::Constant && P.isInternal(Function);
  if (!Passed.outside() && !Few)
    return Local;
  Passed.Counter = {Parameter, ""};
  return Passed;
}

Size Sizes::fromCallers(const ParmVarDecl *Parameter, const Body &In,
                        bool Collection) {
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  Once Asking(*this, Parameter);
  if (!Function || !Asking.isNew())
    return {};
  std::optional<Size> Total;
  for (const CallSite &Caller : P.callers(Function)) {
    const Expr *Arg = Caller.argument(Parameter);
    if (!Arg)
      continue;
    Size One =
        Collection ? collection(Arg, *Caller.In) : count(Arg, *Caller.In);
    One = LocalContents(*this, P).guarded(One, Caller.Site, *Caller.In);
    Total = Total ? larger(*Total, One) : One;
  }
  return Total.value_or(Size{});
}

/// True for a parameter for which all callers pass the smaller of what there is
/// and of a number that does not come from the input.
bool Sizes::isCutByCallers(const Size &Number) {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Number.Subject.Root);
  const auto *Function =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  if (!Function || !Number.Subject.Steps.empty() || !P.isInternal(Function) ||
      P.callers(Function).empty())
    return false;
  Once Asking(*this, Parameter);
  return Asking.isNew() &&
         llvm::all_of(P.callers(Function), [&](const CallSite &Caller) {
           const Expr *Arg = Caller.argument(Parameter);
           Size Given = Arg ? count(Arg, *Caller.In) : Size{};
           return Given.Cut && Given.bounded();
         });
}

} // namespace fanout
