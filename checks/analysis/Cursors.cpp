// Loops that count with a member of an object, turn pages, or look for an end.
// See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// `*p != NULL`, `list[i] != 0`: the element at the end is none.
bool saysNotEnd(const Comparison &Compare, ASTContext &Context) {
  if (Compare.Op != BO_NE)
    return false;
  const Expr *Element = stripped(Compare.Left);
  const auto *Unary = dyn_cast<UnaryOperator>(Element);
  bool Zero = constantOf(Compare.Right, Context) == 0;
  return (Zero || isNullPointer(Compare.Right, Context)) &&
         (isa<ArraySubscriptExpr>(Element) ||
          (Unary && Unary->getOpcode() == UO_Deref));
}

bool isAboveAtMoving(const Comparison &Compare, const Stmt *Loop,
                     const Body &In, const Program &P) {
  const auto *Element = dyn_cast<UnaryOperator>(stripped(Compare.Left));
  const DeclRefExpr *Moved = Element && Element->getOpcode() == UO_Deref
                                 ? countingUse(Element->getSubExpr())
                                 : nullptr;
  bool Above = Compare.Op == BO_GT || Compare.Op == BO_GE;
  return Above && Moved && Moved->getType()->isPointerType() &&
         constantOf(Compare.Right, P.context()) &&
         In.isModified(Moved->getDecl(), Loop);
}

bool countsOn(const FieldDecl *Field, const Stmt *Within, const Body &In) {
  bool Counts = false;
  In.walk(Within, [&](const Expr *E) {
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Add = dyn_cast<CompoundAssignOperator>(E);
    if (Step && Step->isIncrementOp())
      Counts |= fieldOf(Step->getSubExpr()) == Field;
    if (Add && Add->getOpcode() == BO_AddAssign)
      Counts |= fieldOf(Add->getLHS()) == Field;
  });
  return Counts;
}

bool movesOn(const FieldDecl *Field, const Stmt *Within, const Body &In,
             const Program &P) {
  bool Moves = countsOn(Field, Within, In);
  In.walk(Within, [&](const Expr *E) {
    std::optional<Call> C = Moves ? std::nullopt : asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    Moves |= Callee && countsOn(Field, Callee->root(), *Callee);
  });
  return Moves;
}

/// What the local object is made with for this member, or null.
static const Expr *madeWith(const VarDecl *Object, const FieldDecl *Field) {
  const auto *List = Object->getInit()
                         ? dyn_cast<InitListExpr>(stripped(Object->getInit()))
                         : nullptr;
  return List ? initializerOf(Field, List) : nullptr;
}

static const ParmVarDecl *parameter(const Expr *Node) {
  const auto *Ref = Node ? dyn_cast<DeclRefExpr>(stripped(Node)) : nullptr;
  return Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
}

/// The parameter that `Node` is, or that the local object got for it.
static const ParmVarDecl *given(const Expr *Node, const VarDecl *Object) {
  if (const ParmVarDecl *Own = parameter(Node))
    return Own;
  const FieldDecl *Field = fieldOf(Node);
  return Field ? parameter(madeWith(Object, Field)) : nullptr;
}

/// The index, also of `items[next++]`.
static const Expr *steppedIndex(const ArraySubscriptExpr *Element) {
  const Expr *Index = stripped(Element->getIdx());
  const auto *Step = dyn_cast<UnaryOperator>(Index);
  return Step ? Step->getSubExpr() : Index;
}

/// True if the code takes one element after the other of an array at `Next`, to
/// whose end `Length` beside the array leads: items[p->next++]. Also in a
/// function that it hands the object to.
bool Sizes::stepsThrough(const AccessPath &Next, const AccessPath &Length,
                         const Stmt *Within, const Body &In, bool InCallees) {
  bool Steps = false;
  In.walk(Within, [&](const Expr *E) {
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
      Steps |= accessPath(steppedIndex(Element)) == Next &&
               standsBeside(Length, Element->getBase(), Within, In);
    std::optional<Call> C = InCallees ? asCall(E) : std::nullopt;
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    if (!Callee || Callee == &In)
      return;
    unsigned Most =
        std::min<unsigned>(C->Args.size(), Callee->function()->getNumParams());
    for (unsigned I = 0; I < Most; ++I) {
      AccessPath Given = accessPath(C->Args[I]);
      if (!Given.covers(Next) || !Given.covers(Length))
        continue;
      auto Inside = [&](const AccessPath &Number) {
        return AccessPath{Callee->function()->getParamDecl(I),
                          Number.Steps.substr(Given.Steps.size())};
      };
      Steps |= stepsThrough(Inside(Next), Inside(Length), Callee->root(),
                            *Callee, false);
    }
  });
  return Steps;
}

/// `while (p->next < p->count) start(&p->items[p->next++]);` for an object of
/// the caller: the length of the array.
std::optional<Size> Sizes::memberCursor(const Expr *Left, const Expr *Right,
                                        const Stmt *Loop, const Body &In) {
  AccessPath Next = accessPath(Left), Length = accessPath(Right);
  const auto *Object = dyn_cast_or_null<ParmVarDecl>(Length.Root);
  if (!Object || Next.Root != Object || Next.Steps.empty() ||
      Length.Steps.empty() || In.function()->isMain() ||
      keepsState(Object, In) || !stepsThrough(Next, Length, Loop, In, true))
    return std::nullopt;
  return Size{Origin::Input, std::nullopt, Length, Right, ""};
}

/// `while (all.next < all.count) start(&all);`, where the member counts
/// through an array that a parameter of the function is: its length.
std::optional<Size> Sizes::cursor(const Expr *Left, const Expr *Right,
                                  const Stmt *Loop, const Body &In) {
  const FieldDecl *Next = fieldOf(Left);
  const auto *Object =
      Next ? dyn_cast_or_null<VarDecl>(accessPath(Left).Root) : nullptr;
  if (!Object || !Object->hasLocalStorage() || isa<ParmVarDecl>(Object) ||
      !Object->getType()->isRecordType() || In.function()->isMain())
    return std::nullopt;
  bool Counts = countsOn(Next, Loop, In);
  bool Indexes = false;
  auto Look = [&](const Body &User) {
    for (const Expr *E : User.expressions()) {
      const auto *Element = dyn_cast<ArraySubscriptExpr>(E);
      const Expr *Index = Element ? steppedIndex(Element) : nullptr;
      const ParmVarDecl *Array = Index && fieldOf(Index) == Next
                                     ? given(Element->getBase(), Object)
                                     : nullptr;
      Indexes |= Array && Array->getDeclContext() == In.function();
    }
  };
  Look(In);
  In.walk(Loop, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    if (!Callee || Callee == &In)
      return;
    Counts |= countsOn(Next, Callee->root(), *Callee);
    Look(*Callee);
  });
  const ParmVarDecl *Count = given(Right, Object);
  if (!Counts || !Indexes || !Count)
    return std::nullopt;
  return Size{Origin::Input, std::nullopt, {Count, ""}, Right, ""};
}

/// True if each round asks for the next page with what the last one has told:
/// `page = table.list(*token); token = page.next;`.
static bool turnsPages(const ValueDecl *Token, const Stmt *Loop,
                       const Body &In) {
  const VarDecl *Page = nullptr;
  for (const DeclRefExpr *Use : In.references(Token, Loop)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Use));
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
    const Expr *Value = nullptr;
    if (Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == Use)
      Value = Assign->getRHS();
    else if (Operator && Operator->getOperator() == OO_Equal &&
             Operator->getArg(0) == Use)
      Value = Operator->getArg(1);
    AccessPath From = Value ? accessPath(Value) : AccessPath{};
    if (From && !From.Steps.empty())
      Page = dyn_cast<VarDecl>(From.Root);
  }
  const Expr *Init = Page ? firstValue(Page) : nullptr;
  std::optional<Call> Asks = Init ? asCall(stripped(Init)) : std::nullopt;
  return Asks && In.isWithin(Init, Loop) &&
         llvm::any_of(Asks->Args, [&](const Expr *Arg) {
           return !In.references(Token, Arg).empty();
         });
}

/// True if the loop hands out the pointer to be moved: `next(&cursor, …)`.
static bool isMovedByCallee(const ValueDecl *Pointer, const Stmt *Loop,
                            const Body &In) {
  return llvm::any_of(In.references(Pointer, Loop), [&](const auto *Ref) {
    const auto *Address = dyn_cast_or_null<UnaryOperator>(In.parent(Ref));
    return Address && Address->getOpcode() == UO_AddrOf &&
           isa_and_nonnull<CallExpr>(In.parent(Address));
  });
}

/// The member that goes through a list that ends with null: `*f->next`, moved
/// by the loop or by what it calls. Null for anything else.
static const Expr *keptCursor(const Expr *Core, const Stmt *Loop,
                              const Body &In, const Program &P) {
  const auto *Deref = dyn_cast<UnaryOperator>(Core);
  const Expr *Pointer = Deref && Deref->getOpcode() == UO_Deref
                            ? stripped(Deref->getSubExpr())
                            : nullptr;
  const FieldDecl *Field = Pointer ? fieldOf(Pointer) : nullptr;
  bool Texts = Field && Field->getType()->isPointerType() &&
               Field->getType()->getPointeeType()->isPointerType();
  return Texts && movesOn(Field, Loop, In, P) ? Pointer : nullptr;
}

/// What a list is that an object keeps its place in: one of the caller.
Size Sizes::ofKept(const Expr *Pointer, const Body &In) {
  AccessPath Path = accessPath(Pointer);
  const auto *Object = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  if (!Object || In.function()->isMain() || keepsState(Object, In))
    return {};
  return Size{Origin::Input, std::nullopt, Path, Pointer, ""};
}

Size Sizes::ofMoving(const Expr *Core, const Stmt *Loop, const Body &In) {
  const auto *Token = dyn_cast_or_null<VarDecl>(accessPath(Core).Root);
  if (Token && Token->hasLocalStorage() && turnsPages(Token, Loop, In))
    return {Origin::Input, std::nullopt, {}, Core, ""};
  const auto *Ref = dyn_cast<DeclRefExpr>(Core);
  if (const auto *Next = dyn_cast<BinaryOperator>(Core); // while (l = l->next)
      Next && Next->isAssignmentOp() && Core->getType()->isPointerType())
    Ref = countingUse(Core);
  if (Ref && Ref->getType()->isBooleanType()) // while (more)
    return endless(Loop, In, accessPath(Ref).Root);
  if (Ref && Ref->getType()->isPointerType() && // while (rest)
      isMovedByCallee(Ref->getDecl(), Loop, In))
    return ofBound(nullptr, Ref, Loop, In);
  if (Ref && In.isModified(Ref->getDecl(), Loop)) {
    const bool Flag = isScalar(Ref) && neverStepsDown(Ref->getDecl(), Loop, In);
    return Flag
               ? endless(Loop, In)                // while (ok)
               : ofBound(nullptr, Ref, Loop, In); // while (n) --n; while (node)
  }
  if (const auto *Deref = dyn_cast<UnaryOperator>(Core);
      Deref && Deref->getOpcode() == UO_Deref)
    if (const DeclRefExpr *Moved = countingUse(Deref->getSubExpr());
        Moved && (In.isModified(Moved->getDecl(), Loop) ||
                  isMovedByCallee(Moved->getDecl(), Loop, In)))
      return ofBound(nullptr, Moved, Loop, In); // while (*p); while (*++p)
  if (const Expr *Kept = keptCursor(Core, Loop, In, P))
    if (Size Rest = ofKept(Kept, In); Rest.outside())
      return Rest;
  return endless(Loop, In);
}

} // namespace fanout
