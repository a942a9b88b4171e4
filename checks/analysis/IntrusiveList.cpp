#include "checks/analysis/IntrusiveList.h"

using namespace clang;

namespace fanout {
namespace {

const FieldDecl *pointerField(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  const auto *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  return Field && Field->getType()->isPointerType() ? Field : nullptr;
}

/// True if an object of `Whole` is or holds one of `Part`.
bool holdsPart(const RecordDecl *Whole, const RecordDecl *Part) {
  if (Whole->getCanonicalDecl() == Part->getCanonicalDecl())
    return true;
  Whole = Whole->getDefinition();
  return Whole && llvm::any_of(Whole->fields(), [&](const FieldDecl *Field) {
           const RecordDecl *Held = Field->getType()->getAsRecordDecl();
           return Held && Held->getCanonicalDecl() == Part->getCanonicalDecl();
         });
}

/// The variable or parameter at the start of e->node.next, &e->node.
const VarDecl *root(const Expr *Node) {
  for (Node = stripped(Node); Node;) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
      return dyn_cast<VarDecl>(Ref->getDecl());
    const auto *Member = dyn_cast<MemberExpr>(Node);
    const auto *Address = dyn_cast<UnaryOperator>(Node);
    if (!Member && !Address)
      return nullptr;
    Node = stripped(Member ? Member->getBase() : Address->getSubExpr());
  }
  return nullptr;
}

/// e->next->prev, or *e->prev where that points to a pointer.
bool isNeighboursLink(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Value = dyn_cast<UnaryOperator>(Node))
    return Value->getOpcode() == UO_Deref &&
           pointerField(Value->getSubExpr()) &&
           Value->getType()->isPointerType();
  if (!isLink(Node))
    return false;
  const Expr *Base = stripped(cast<MemberExpr>(Node)->getBase());
  while (!isLink(Base)) {
    const auto *Member = dyn_cast<MemberExpr>(Base);
    if (!Member)
      return false;
    Base = stripped(Member->getBase());
  }
  return true;
}

/// The element that e->next->prev = e->prev takes out.
const VarDecl *unlinked(const BinaryOperator *Assign) {
  if (!isLink(Assign->getRHS()) || !isNeighboursLink(Assign->getLHS()))
    return nullptr;
  const VarDecl *Element = root(Assign->getRHS());
  return Element && Element == root(Assign->getLHS()) ? Element : nullptr;
}

/// The list that an expression somewhere in `Node` is the head of, or has.
const ValueDecl *headIn(const Stmt *Node) {
  if (const auto *Expression = dyn_cast<Expr>(Node)) {
    const auto *Member = dyn_cast<MemberExpr>(Expression);
    const FieldDecl *Field = Member ? pointerField(Member) : nullptr;
    if (isa<MemberExpr, DeclRefExpr>(Expression) && !isLink(Expression) &&
        (Field || Expression->getType()->isRecordType()))
      if (const ValueDecl *List = storedIn(Expression))
        return List;
  }
  for (const Stmt *Child : Node->children())
    if (const ValueDecl *List = Child ? headIn(Child) : nullptr)
      return List;
  return nullptr;
}

/// The list that a local variable was read from.
const ValueDecl *headOf(const VarDecl *Element, const Body &In,
                        unsigned Depth) {
  if (!Element || Depth > 2)
    return nullptr;
  SmallVector<const Expr *, 4> Values;
  if (Element->getInit())
    Values.push_back(Element->getInit());
  for (const DeclRefExpr *Ref : In.references(Element))
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref)))
      if (Assign->getOpcode() == BO_Assign && Assign->getLHS() == Ref)
        Values.push_back(Assign->getRHS());
  for (const Expr *Value : Values)
    if (const ValueDecl *List = headIn(Value))
      return List;
  for (const Expr *Value : Values) {
    const ValueDecl *List = nullptr;
    In.walk(Value, [&](const Expr *Part) {
      const auto *Ref = dyn_cast<DeclRefExpr>(Part);
      const auto *Other = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (!List && Other && Other != Element)
        List = headOf(Other, In, Depth + 1);
    });
    if (List)
      return List;
  }
  return nullptr;
}

/// The first member of the structure with this one: the head of its list.
const ValueDecl *firstBeside(const ValueDecl *Member) {
  const auto *Field = dyn_cast_or_null<FieldDecl>(Member);
  return Field ? *Field->getParent()->field_begin() : Member;
}

/// Where an assignment puts an element: head->next = e, *head->last = e.
const Expr *linkedAt(const BinaryOperator *Assign) {
  const Expr *Left = stripped(Assign->getLHS());
  if (const auto *Value = dyn_cast<UnaryOperator>(Left))
    return Value->getOpcode() == UO_Deref && root(Assign->getRHS())
               ? Value->getSubExpr()
               : nullptr;
  return isLink(Left) && !isLink(Assign->getRHS()) && root(Assign->getRHS())
             ? cast<MemberExpr>(Left)->getBase()
             : nullptr;
}

std::optional<unsigned> parameter(const VarDecl *Variable) {
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Variable);
  return Given ? std::optional(Given->getFunctionScopeIndex()) : std::nullopt;
}

/// What a function does with the elements and heads that it gets.
struct Effect {
  std::optional<unsigned> Unlinks, LinksAt;
  /// Of two: each becomes the other's neighbour.
  bool LinksFirst = false, LinksSecond = false;
};

/// The element that a call takes out by linking its neighbours.
const VarDecl *between(const Effect &Of, const Call &C) {
  if (!Of.LinksFirst || !Of.LinksSecond || C.Args.size() != 2 ||
      !isLink(C.Args[0]) || !isLink(C.Args[1]))
    return nullptr;
  const VarDecl *Element = root(C.Args[0]);
  return Element == root(C.Args[1]) ? Element : nullptr;
}

/// True for what gets a pointer to something with links, and is as short as a
/// function that only links.
bool mayLink(const Body &Callee) {
  return Callee.expressions().size() < 200 &&
         llvm::any_of(Callee.function()->parameters(), [](const auto *Given) {
           QualType Type = Given->getType();
           const RecordDecl *Node =
               Type->isPointerType() ? Type->getPointeeType()->getAsRecordDecl()
                                     : nullptr;
           Node = Node ? Node->getDefinition() : nullptr;
           return Node && llvm::any_of(Node->fields(), [&](const auto *Field) {
                    return Field->getType()->isPointerType() &&
                           Field->getType()
                                   ->getPointeeType()
                                   ->getAsRecordDecl() == Node;
                  });
         });
}

Effect effectOf(const Body &Callee, const Program &Source, unsigned Depth) {
  Effect Found;
  for (const Expr *Node : Callee.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(Node);
    if (Assign && Assign->getOpcode() == BO_Assign) {
      if (auto Index = parameter(unlinked(Assign)))
        Found.Unlinks = Index;
      else if (const Expr *At = linkedAt(Assign);
               At && parameter(root(Assign->getRHS())))
        if (auto Head = parameter(root(At));
            Head && Head != parameter(root(Assign->getRHS()))) {
          Found.LinksAt = Head;
          (*Head == 0 ? Found.LinksFirst : Found.LinksSecond) = true;
        }
    }
    std::optional<Call> C = Depth < 2 ? asCall(Node) : std::nullopt;
    const Body *Inner = C ? Source.body(C->Callee) : nullptr;
    if (!Inner || Inner == &Callee || !mayLink(*Inner))
      continue;
    Effect Of = effectOf(*Inner, Source, Depth + 1);
    if (Of.Unlinks && C->arg(*Of.Unlinks))
      Found.Unlinks = parameter(root(C->arg(*Of.Unlinks)));
    if (auto Index = parameter(between(Of, *C)))
      Found.Unlinks = Index;
    if (Of.LinksAt && C->arg(*Of.LinksAt))
      Found.LinksAt = parameter(root(C->arg(*Of.LinksAt)));
  }
  return Found;
}

std::optional<ListUse> called(const Call &C, const Body &In,
                              const Program &Source) {
  const Body *Callee = Source.body(C.Callee);
  if (!Callee || Callee == &In || C.Args.size() > 4 || !mayLink(*Callee))
    return std::nullopt;
  Effect Of = effectOf(*Callee, Source, 0);
  if (Of.Unlinks && C.arg(*Of.Unlinks))
    if (const VarDecl *Element = root(C.arg(*Of.Unlinks)))
      if (const ValueDecl *List = headOf(Element, In, 0))
        return ListUse{List, true};
  if (Of.LinksAt && C.arg(*Of.LinksAt))
    if (const ValueDecl *List = storedIn(C.arg(*Of.LinksAt)))
      return ListUse{List, false};
  return std::nullopt;
}

} // namespace

bool isLink(const Expr *Node) {
  const FieldDecl *Field = pointerField(Node);
  const RecordDecl *Target =
      Field ? Field->getType()->getPointeeType()->getAsRecordDecl() : nullptr;
  return Target && holdsPart(Target, Field->getParent());
}

std::optional<ListUse> intrusiveUse(const Expr *Node, const Body &In,
                                    const Program &Source) {
  const auto *Assign = dyn_cast<BinaryOperator>(Node);
  if (!Assign) {
    std::optional<Call> C = isa<CallExpr>(Node) ? asCall(Node) : std::nullopt;
    return C && !C->Object ? called(*C, In, Source) : std::nullopt;
  }
  if (Assign->getOpcode() != BO_Assign)
    return std::nullopt;
  if (const VarDecl *Element = unlinked(Assign)) {
    const ValueDecl *List = headOf(Element, In, 0);
    return List ? std::optional(ListUse{List, true}) : std::nullopt;
  }
  const Expr *At = linkedAt(Assign);
  const ValueDecl *List = At ? storedIn(At) : nullptr;
  bool ByPointer = isa<UnaryOperator>(stripped(Assign->getLHS()));
  bool IsHead = List && (ByPointer || List->getType()->isRecordType());
  return IsHead ? std::optional(
                      ListUse{ByPointer ? firstBeside(List) : List, false})
                : std::nullopt;
}

} // namespace fanout
