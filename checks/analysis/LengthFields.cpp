// Fields that tell how many elements an array beside them has. See Sizes.h.

#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostUsers = 16;

static StringRef parentOf(StringRef Steps) { return Steps.rsplit('.').first; }

/// True if elements of this type carry what runs: a pool's own workers.
static bool holdsHandles(QualType Element, const CallModel &Model) {
  const auto *Record = Element->getAsRecordDecl();
  const RecordDecl *Definition = Record ? Record->getDefinition() : nullptr;
  return Definition &&
         llvm::any_of(Definition->fields(), [&](const FieldDecl *Field) {
           const TypeRow *Row = Model.type(Field->getType());
           return (Row && Row->Handle) || Model.element(Field->getType());
         });
}

/// True for a call of printf and its like, which writes none of its arguments.
static bool isPrinted(const Stmt *User) {
  const auto *Prints = dyn_cast_or_null<CallExpr>(User);
  const FunctionDecl *Callee = Prints ? Prints->getDirectCallee() : nullptr;
  const auto *Format = Callee ? Callee->getAttr<FormatAttr>() : nullptr;
  return Format && Format->getType()->getName() == "printf";
}

/// True if the expression only reads the field, `m->url`.
static bool isRead(const MemberExpr *Use, const Body &In) {
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(In.parent(Use));
  if (!Cast || Cast->getCastKind() != CK_ArrayToPointerDecay)
    return Cast && Cast->getCastKind() == CK_LValueToRValue;
  const Stmt *Up = In.parent(Cast); // a text: given to what may write it?
  const auto *ToConst = dyn_cast_or_null<ImplicitCastExpr>(Up);
  return isa_and_nonnull<InitListExpr, ArraySubscriptExpr>(Up) ||
         isPrinted(Up) ||
         (ToConst && ToConst->getType()->getPointeeType().isConstQualified());
}

/// True if elements of this type bring what the program reads and never sets:
/// then they are work to be done, though they also have room for a handle.
static bool bringsData(QualType Element, const CallModel &Model,
                       const Program &P) {
  const auto *Record = Element->getAsRecordDecl();
  const RecordDecl *Definition = Record ? Record->getDefinition() : nullptr;
  return Definition &&
         llvm::any_of(Definition->fields(), [&](const FieldDecl *Field) {
           const TypeRow *Row = Model.type(Field->getType());
           if ((Row && Row->Handle) || Model.element(Field->getType()) ||
               P.users(Field).size() > MostUsers)
             return false;
           bool Reads = false, Writes = false;
           for (const Body *User : P.users(Field))
             for (const Expr *E : User->expressions())
               if (const auto *Use = dyn_cast<MemberExpr>(E);
                   Use && !User->function()->isMain() &&
                   fieldOf(Use) == Field->getCanonicalDecl())
                 (isRead(Use, *User) ? Reads : Writes) = true;
           return Reads && !Writes;
         });
}

/// True if the body assigns to the object or to a part of it.
static bool isWritten(const AccessPath &Object, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
    const Expr *Target = Assign && Assign->isAssignmentOp() ? Assign->getLHS()
                         : Call && Call->isAssignmentOp()   ? Call->getArg(0)
                                                            : nullptr;
    AccessPath Written = Target ? accessPath(Target) : AccessPath{};
    return Written && Object.covers(Written);
  });
}

/// True if the call only reads an element that it is handed.
static bool readsElement(const Expr *E, const AccessPath &Elements) {
  std::optional<Call> C = asCall(E);
  return C && llvm::any_of(C->Args, [&](const Expr *Arg) {
           QualType Type = Arg->getType();
           return Type->isPointerType() &&
                  Type->getPointeeType()->isRecordType() &&
                  Type->getPointeeType().isConstQualified() &&
                  Elements.covers(accessPath(Arg));
         });
}

/// True if a round of the loop makes use of what an element brought with it: a
/// pointer that nothing here sets, or a value that is only corrected.
static bool usesElements(const AccessPath &Elements, const Stmt *Loop,
                         const Body &In) {
  bool Uses = false;
  In.walk(Loop, [&](const Expr *E) {
    Uses |= readsElement(E, Elements);
    const auto *Member = dyn_cast<MemberExpr>(E);
    const Stmt *Up = In.parent(E);
    while (isa_and_nonnull<ParenExpr>(Up))
      Up = In.parent(Up);
    const auto *Load = dyn_cast_or_null<ImplicitCastExpr>(Up);
    if (!Member || !Load || Load->getCastKind() != CK_LValueToRValue)
      return;
    AccessPath Part = accessPath(Member);
    if (!Elements.covers(Part) || Part.Steps == Elements.Steps)
      return;
    while (Up && !isa<BinaryOperator>(Up) && Up != Loop)
      Up = In.parent(Up);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    Uses |= Assign && Assign->isAssignmentOp()
                ? accessPath(Assign->getLHS()) == Part
                : Member->getType()->isPointerType() && !isWritten(Part, In);
  });
  return Uses;
}

/// True if `Number` stands beside the array in one object, whose elements the
/// function only reads, or works on: then it is their number, and no setting.
bool Sizes::isLengthBeside(const AccessPath &Number, const Expr *Array,
                           const Stmt *Loop, const Body &In) {
  const auto *Object = dyn_cast_or_null<ParmVarDecl>(Number.Root);
  return !(Object && keepsState(Object, In)) &&
         standsBeside(Number, Array, Loop, In);
}

/// The same, whatever else the function does with the object.
bool Sizes::standsBeside(const AccessPath &Number, const Expr *Array,
                         const Stmt *Loop, const Body &In) {
  AccessPath Elements = accessPath(Array).container();
  if (!Number || Number.Root != Elements.Root || Number.Steps.empty() ||
      Elements.Steps.empty() ||
      parentOf(Number.Steps) != parentOf(Elements.Steps))
    return false;
  QualType Type = stripped(Array)->getType();
  bool Pointer = Type->isPointerType();
  bool Brings = Pointer && bringsData(Type->getPointeeType(), Model, P);
  if (Pointer && !Brings && holdsHandles(Type->getPointeeType(), Model))
    return false;
  return !isWritten(Number, In) && (Brings || !isWritten(Elements, In) ||
                                    usesElements(Elements, Loop, In));
}

/// The variable on the other side of `i < Length`, `(i = next()) < Length`.
static const ValueDecl *comparedWith(const MemberExpr *Length, const Body &In) {
  const Stmt *Child = Length, *Up = In.parent(Length);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, ExplicitCastExpr>(Up))
    Child = Up, Up = In.parent(Up);
  const auto *Compare = dyn_cast_or_null<BinaryOperator>(Up);
  if (!Compare || !Compare->isComparisonOp())
    return nullptr;
  const Expr *Other =
      Compare->getLHS() == Child ? Compare->getRHS() : Compare->getLHS();
  if (const auto *Assign = dyn_cast<BinaryOperator>(stripped(Other));
      Assign && Assign->isAssignmentOp())
    Other = Assign->getLHS();
  return countingVariable(Other);
}

namespace {
/// `items[i]`, and `items + i` as its address.
struct Element {
  const Expr *Array = nullptr;
  QualType Type;
};
} // namespace

/// The element that has its number from `Index`, if `Up` names one.
static Element elementAt(const Stmt *Index, const Stmt *Up) {
  const auto *Subscript = dyn_cast_or_null<ArraySubscriptExpr>(Up);
  if (Subscript && Subscript->getIdx() == Index)
    return {Subscript->getBase(), Subscript->getType()};
  const auto *Sum = dyn_cast_or_null<BinaryOperator>(Up);
  if (!Sum || Sum->getOpcode() != BO_Add || !Sum->getType()->isPointerType())
    return {};
  const Expr *Array = Sum->getLHS() == Index ? Sum->getRHS() : Sum->getLHS();
  return {Array, Sum->getType()->getPointeeType()};
}

/// The arrays beside the field that are read at this index.
static void addIndexed(const ValueDecl *Index, const FieldDecl *Length,
                       const Body &In, SmallVectorImpl<Element> &Out) {
  for (const DeclRefExpr *Ref : In.references(Index)) {
    const Stmt *Child = Ref, *Up = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
      Child = Up, Up = In.parent(Up);
    Element Found = elementAt(Child, Up);
    const FieldDecl *Array = Found.Array ? fieldOf(Found.Array) : nullptr;
    if (Array && Array->getParent() == Length->getParent())
      Out.push_back(Found);
  }
}

/// True if the field of a parameter tells how many elements an array beside it
/// has, as some function shows that walks the array. The threads that an object
/// keeps, and what they are given, are no data: their number is a setting.
bool Sizes::isLengthOfData(const Size &Number) {
  const FieldDecl *Length = fieldOf(Number.Written);
  const auto *Owner = dyn_cast_or_null<ParmVarDecl>(Number.Subject.Root);
  const Body *Around = Owner ? P.owner(Owner) : nullptr;
  if (!Length || !Around || keepsState(Owner, *Around))
    return false;
  if (Known.Lengths.try_emplace(Length, false).second)
    Known.Lengths[Length] = countsArrayBeside(Length);
  return Known.Lengths.lookup(Length);
}

/// True if some function walks an array beside the field up to it, and only
/// reads its elements.
bool Sizes::countsArrayBeside(const FieldDecl *Length) {
  SmallVector<Element, 4> Indexed;
  bool Read = false;
  for (const Body *User : P.users(Length).take_front(MostUsers)) {
    Indexed.clear();
    llvm::DenseSet<const ValueDecl *> Walked;
    for (const Expr *E : User->expressions())
      if (const auto *Member = dyn_cast<MemberExpr>(E);
          Member && fieldOf(Member) == Length)
        if (const ValueDecl *Index = comparedWith(Member, *User);
            Index && Walked.insert(Index).second)
          addIndexed(Index, Length, *User, Indexed);
    for (const Element &Each : Indexed) {
      QualType Type = Each.Type;
      Type = Type->isPointerType() ? Type->getPointeeType() : Type;
      const TypeRow *Row = Model.type(Each.Type);
      if ((Row && Row->Handle) ||
          (holdsHandles(Type, Model) && !bringsData(Type, Model, P)))
        return false;
      Read |= !ofFixedArray(Each.Array) &&
              !isWritten(accessPath(Each.Array).container(), *User);
    }
  }
  return Read;
}

} // namespace fanout
