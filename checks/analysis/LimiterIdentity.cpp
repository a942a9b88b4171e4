#include "checks/analysis/LimiterIdentity.h"

#include "checks/analysis/FirstValues.h"

using namespace clang;

namespace fanout {
namespace {

constexpr unsigned MostSteps = 12;

/// True if the variable gets another value in a round of the loop.
bool changesIn(const VarDecl *Variable, const Stmt *Loop, const Body &In) {
  if (Variable->getType()->isReferenceType())
    return false; // what it refers to changes
  return llvm::any_of(In.references(Variable), [&](const DeclRefExpr *Ref) {
    if (!In.isWithin(Ref, Loop))
      return false;
    const Stmt *Up = In.parent(Ref);
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
    bool Changes = Operator && (Operator->isAssignmentOp() ||
                                Operator->getOperator() == OO_PlusPlus ||
                                Operator->getOperator() == OO_MinusMinus);
    return (Unary && Unary->isIncrementDecrementOp()) ||
           (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) ||
           (Changes && Operator->getArg(0) == Ref);
  });
}

/// The variable that the argument lets a call change, whole or in part, or
/// null.
const ValueDecl *handedOver(const Expr *Arg) {
  const auto *Address = dyn_cast<UnaryOperator>(stripped(Arg));
  bool Takes = Address && Address->getOpcode() == UO_AddrOf;
  if (!Takes && (!Arg->isLValue() || Arg->getType().isConstQualified()))
    return nullptr;
  Arg = stripped(Takes ? Address->getSubExpr() : Arg);
  for (const auto *Part = dyn_cast<MemberExpr>(Arg); Part && !Part->isArrow();
       Part = dyn_cast<MemberExpr>(Arg))
    Arg = stripped(Part->getBase());
  const auto *Ref = dyn_cast<DeclRefExpr>(Arg);
  return Ref ? Ref->getDecl() : nullptr;
}

/// `while (in >> row.id)`, `while (std::getline(in, line))`: each round fills
/// the variable anew.
bool isFilledBy(const Stmt *Loop, const VarDecl *Variable, const Body &In) {
  bool Fills = false;
  if (const Expr *Condition = conditionOf(Loop))
    In.walk(Condition, [&](const Expr *E) {
      const auto *Plain = dyn_cast<CallExpr>(E);
      Fills |= Plain && llvm::any_of(Plain->arguments(), [&](const Expr *Arg) {
                 return handedOver(Arg) == Variable;
               });
    });
  return Fills;
}

/// Where the object comes from, one step back; adds what chooses it.
class Walk {
public:
  Walk(const Body &In, const Program &P, Choosers &Found)
      : In(In), P(P), Found(Found) {}

  void from(const Expr *Node) {
    for (unsigned I = 0; Node && I < MostSteps; ++I)
      Node = back(stripped(Node));
  }

private:
  void add(const Expr *Key) {
    if (!isOneOfFew(Key, P.context()))
      Found.push_back(Key);
  }

  const Expr *back(const Expr *Node) {
    if (const auto *Member = dyn_cast<MemberExpr>(Node)) {
      const Expr *Base = stripped(Member->getBase());
      if (const Expr *Shared = sharedByName(Member, P))
        return Shared;
      if (!isa<CXXThisExpr>(Base) && mayCoincide(Node)) {
        Found.push_back(Node); // job->pool: the same pool in each job?
        return nullptr;
      }
      return Base;
    }
    if (const auto *Unary = dyn_cast<UnaryOperator>(Node))
      return Unary->getSubExpr();
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Node)) {
      if (!isOfFixedLength(Element->getBase()))
        add(Element->getIdx());
      return Element->getBase();
    }
    if (const auto *Choice = dyn_cast<ConditionalOperator>(Node)) {
      from(Choice->getFalseExpr());
      return Choice->getTrueExpr();
    }
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node)) {
      if (Operator->getOperator() == OO_Subscript &&
          Operator->getNumArgs() > 1 && !isOfFixedLength(Operator->getArg(0)))
        add(Operator->getArg(1));
      return Operator->getNumArgs() ? Operator->getArg(0) : nullptr;
    }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
      return ofVariable(Ref);
    if (std::optional<Call> C = asCall(Node))
      return ofCall(*C);
    return nullptr;
  }

  const Expr *ofCall(const Call &C) {
    if (isa<CXXConstructExpr>(C.Site))
      return nullptr;
    bool Fixed = C.Object && isOfFixedLength(C.Object); // gates.at(i)
    if (!Fixed && !yieldsFewObjects(C, P))
      for (const Expr *Arg : C.Args)
        if (!isa<CXXDefaultArgExpr>(Arg))
          add(Arg);
    return C.Object;
  }

  /// A reference or a pointer is another name; one that walks is itself what
  /// chooses.
  const Expr *ofVariable(const DeclRefExpr *Ref) {
    if (const auto *Part = dyn_cast<BindingDecl>(Ref->getDecl()))
      if (const auto *Whole = dyn_cast<VarDecl>(Part->getDecomposedDecl());
          Whole && Whole->isCXXForRangeDecl()) {
        Found.push_back(Ref); // for (auto &[name, host] : hosts)
        return nullptr;
      }
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Variable || Variable->hasGlobalStorage())
      return nullptr;
    if (auto Named = namedObjects(Variable, In, P); Named.size() > 1)
      return nullptr; // one of a few
    if (Variable->isCXXForRangeDecl() || changesIn(Variable, In.root(), In)) {
      Found.push_back(Ref);
      return nullptr;
    }
    if (isa<ParmVarDecl>(Variable))
      return nullptr;
    QualType Type = Variable->getType();
    bool Names = Type->isReferenceType() || Type->isPointerType() ||
                 Type->isRecordType();
    return Names && P.owner(Variable) == &In ? firstValue(Variable) : nullptr;
  }

  const Body &In;
  const Program &P;
  Choosers &Found;
};

const CXXRecordDecl *recordOf(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() ? Record->getDefinition() : nullptr;
}

} // namespace

Choosers choosers(const Expr *Node, const Body &In, const Program &P) {
  Choosers Found;
  Walk(In, P, Found).from(Node);
  return Found;
}

Choosers choosersInCaller(const Operation &Inner, const Call &C,
                          const Body &Callee, const Body &In,
                          const Program &P) {
  Choosers Found;
  auto Add = [&](const Expr *Node) {
    Choosers More = choosers(Node, In, P);
    Found.append(More.begin(), More.end());
  };
  if (const auto *Passed = dyn_cast_or_null<ParmVarDecl>(Inner.Object.Root)) {
    if (P.owner(Passed) == &Callee)
      if (const Expr *Arg = C.arg(Passed->getFunctionScopeIndex()))
        Add(Arg);
  } else if (isa_and_nonnull<FieldDecl>(Inner.Object.Root) && C.Object) {
    Add(C.Object);
  }
  for (const Expr *Key : Inner.Keys) // limits.of(host), where host is passed
    Callee.walk(Key, [&](const Expr *E) {
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Passed =
          Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
      const Expr *Arg = Passed && P.owner(Passed) == &Callee
                            ? C.arg(Passed->getFunctionScopeIndex())
                            : nullptr;
      if (Arg && !isOneOfFew(Arg, P.context()))
        Found.push_back(Arg);
    });
  return Found;
}

static bool isDeclaredIn(const VarDecl *Variable, const Stmt *Loop,
                         const Program &P) {
  return P.context().getSourceManager().isPointWithin(
      Variable->getLocation(), Loop->getBeginLoc(), Loop->getEndLoc());
}

bool mayCoincide(const Expr *Key) {
  const Expr *Core = stripped(Key);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
  if (isa<CallExpr>(Core) &&
      !(Operator && Operator->getOperator() == OO_Subscript))
    return true; // hostOf(uri)
  const auto *Member = dyn_cast<MemberExpr>(Core);
  if (!Member || !isa<FieldDecl>(Member->getMemberDecl()))
    return false;
  QualType Type = Member->getMemberDecl()->getType();
  const CXXRecordDecl *Record = recordOf(Type);
  return Type->isPointerType() || Type->isReferenceType() ||
         (Record && Record->isInStdNamespace() &&
          Record->getName() == "shared_ptr");
}

/// True for two uses of one object: both `jobs[i]`, not also `jobs[0]`.
static bool isSameText(const Expr *A, const Expr *B,
                       const ASTContext &Context) {
  llvm::FoldingSetNodeID First, Second;
  stripped(A)->Profile(First, Context, /*Canonical=*/true);
  stripped(B)->Profile(Second, Context, /*Canonical=*/true);
  return First == Second;
}

/// `job->gate = &job->slots`: true for the part of the same object, false for
/// another store of the member. None if nothing is stored in it.
static std::optional<bool> storesOwnPart(const Expr *E,
                                         const FieldDecl *Pointer) {
  if (const auto *List = dyn_cast<InitListExpr>(E)) {
    const RecordDecl *Made = List->getType()->getAsRecordDecl();
    bool Sets =
        Made && Made->getDefinition() == Pointer->getParent() &&
        Pointer->getFieldIndex() < List->getNumInits() &&
        !isa<ImplicitValueInitExpr>(List->getInit(Pointer->getFieldIndex()));
    return Sets ? std::optional(false) : std::nullopt;
  }
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  const auto *Target = Assign && Assign->isAssignmentOp()
                           ? dyn_cast<MemberExpr>(stripped(Assign->getLHS()))
                           : nullptr;
  if (!Target || Target->getMemberDecl() != Pointer)
    return std::nullopt;
  const auto *Address = dyn_cast<UnaryOperator>(stripped(Assign->getRHS()));
  const auto *Part = Address && Address->getOpcode() == UO_AddrOf
                         ? dyn_cast<MemberExpr>(stripped(Address->getSubExpr()))
                         : nullptr;
  return Part && isSameText(Target->getBase(), Part->getBase(),
                            Pointer->getASTContext());
}

bool leadsIntoOwnObject(const ValueDecl *Pointer, const Program &P) {
  const auto *Member = dyn_cast_or_null<FieldDecl>(Pointer);
  if (!Member || !Member->getType()->isPointerType())
    return false;
  bool Own = false;
  for (const auto &Code : P.bodies())
    for (const Expr *E : Code->expressions())
      if (std::optional<bool> Stored = storesOwnPart(E, Member)) {
        if (!*Stored)
          return false;
        Own = true;
      }
  return Own;
}

bool variesIn(const Expr *Key, const Stmt *Loop, const Body &In,
              const Program &P) {
  bool Varies = false;
  llvm::DenseSet<const VarDecl *> Seen;
  SmallVector<const Expr *, 4> Work{Key};
  while (!Work.empty() && !Varies)
    In.walk(Work.pop_back_val(), [&](const Expr *E) {
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Part = Ref ? dyn_cast<BindingDecl>(Ref->getDecl()) : nullptr;
      const auto *Variable =
          dyn_cast_or_null<VarDecl>(Part  ? Part->getDecomposedDecl()
                                    : Ref ? Ref->getDecl()
                                          : nullptr);
      if (!Variable || Variable->hasGlobalStorage() ||
          !Seen.insert(Variable).second)
        return;
      if (Variable->isCXXForRangeDecl()) {
        Varies |= isDeclaredIn(Variable, Loop, P);
        return;
      }
      Varies |= changesIn(Variable, Loop, In) || isFilledBy(Loop, Variable, In);
      if (const Expr *Init = firstValue(Variable);
          Init && isDeclaredIn(Variable, Loop, P))
        Work.push_back(Init); // as fixed as what it is made of
      else if (isDeclaredIn(Variable, Loop, P))
        Varies = true;
    });
  return Varies;
}

} // namespace fanout
