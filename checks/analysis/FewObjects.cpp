// Limiters of which there are only a few to choose from. See LimiterIdentity.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// `hash % 16`, `hash & mask`, a bool, an enumerator: one of a few values.
bool isOneOfFew(const Expr *Key, const ASTContext &Context) {
  Key = stripped(Key);
  QualType Type = Key->getType();
  if (Type->isBooleanType() || Type->isEnumeralType())
    return true;
  Expr::EvalResult Constant;
  if (!Key->isValueDependent() && Type->isIntegralOrEnumerationType() &&
      Key->EvaluateAsInt(Constant, Context))
    return true;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Key))
    if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
        Variable && Variable->hasLocalStorage() && firstValue(Variable) &&
        !isa<ParmVarDecl>(Variable))
      if (const auto *Init =
              dyn_cast<BinaryOperator>(stripped(firstValue(Variable))))
        return isOneOfFew(Init, Context);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Key))
    return isOneOfFew(Choice->getTrueExpr(), Context) &&
           isOneOfFew(Choice->getFalseExpr(), Context);
  const auto *Binary = dyn_cast<BinaryOperator>(Key);
  if (!Binary)
    return false;
  return Binary->getOpcode() == BO_Rem || Binary->getOpcode() == BO_And;
}

/// True if there are no more elements than the program says: sem_t gates[4].
bool isOfFixedLength(const Expr *Container) {
  QualType Type = stripped(Container)->getType().getNonReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Type->isConstantArrayType() ||
         (Record && Record->isInStdNamespace() && Record->getIdentifier() &&
          Record->getName() == "array");
}

namespace {

/// The objects that a function may return, without the choices between them.
void leaves(const Expr *Node, SmallVectorImpl<const Expr *> &Out) {
  SmallVector<const Expr *, 4> Stack{Node};
  while (!Stack.empty()) {
    const Expr *E = stripped(Stack.pop_back_val());
    if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
      Stack.push_back(Choice->getTrueExpr());
      Stack.push_back(Choice->getFalseExpr());
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
      Stack.push_back(Unary->getSubExpr()); // &all, *all
    } else if (const auto *Star = dyn_cast<CXXOperatorCallExpr>(E);
               Star && Star->getOperator() == OO_Star) {
      Stack.push_back(Star->getArg(0));
    } else {
      Out.push_back(E);
    }
  }
}

/// True for a member, a global, or one of a few elements of one.
bool isFixed(const Expr *Leaf, const Program &P) {
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Leaf))
    return isOfFixedLength(Element->getBase()) ||
           isOneOfFew(Element->getIdx(), P.context());
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Leaf))
    return Operator->getOperator() == OO_Subscript &&
           (isOfFixedLength(Operator->getArg(0)) ||
            isOneOfFew(Operator->getArg(1), P.context()));
  if (std::optional<Call> C = asCall(Leaf); C && C->Object)
    return C->Args.empty() && isFixed(stripped(C->Object), P); // all_.get()
  if (!isa<DeclRefExpr, MemberExpr>(Leaf))
    return false;
  AccessPath Given = accessPath(Leaf);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Given.Root);
  bool Lasts = isa_and_nonnull<FieldDecl>(Given.Root) ||
               (Variable && Variable->hasGlobalStorage());
  return Lasts && Given.Steps.empty();
}

/// What the variable is given: where it is declared and by assignments.
void values(const VarDecl *Variable, const Body &In,
            SmallVectorImpl<const Expr *> &Out) {
  if (const Expr *Init = Variable->getInit())
    leaves(Init, Out);
  for (const DeclRefExpr *Ref : In.references(Variable))
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
        Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref)
      leaves(Assign->getRHS(), Out);
}

/// True for an object of this function: not a pointer, not a loop variable.
bool isLocalObject(const Expr *Leaf, const Body &In, const Program &P) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Leaf);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  QualType Type = Variable ? Variable->getType() : QualType();
  if (!Variable || !Variable->hasLocalStorage() ||
      Variable->isCXXForRangeDecl())
    return false;
  bool Given = isa<ParmVarDecl>(Variable) &&
               (Type->isReferenceType() || Type->isPointerType()) &&
               !In.isModified(Variable, In.root());
  return Given || (Type->isRecordType() && P.owner(Variable) == &In);
}

} // namespace

bool yieldsFewObjects(const Call &C, const Program &P) {
  const Body *Code = P.body(C.Callee);
  bool Any = false;
  for (const Expr *E : Code ? Code->returned() : ArrayRef<const Expr *>()) {
    SmallVector<const Expr *, 4> Given;
    leaves(E, Given);
    if (!llvm::all_of(Given,
                      [&](const Expr *Leaf) { return isFixed(Leaf, P); }))
      return false;
    Any = true;
  }
  return Any;
}

/// What a variable of the function is made with, or the expression itself.
static const Expr *madeWith(const Expr *Leaf, const Body &In,
                            const Program &P) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Leaf);
  const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Fixed = Local && Local->hasLocalStorage() && firstValue(Local) &&
               !isa<ParmVarDecl>(Local) && P.owner(Local) == &In &&
               !In.isModified(Local, In.root());
  return Fixed ? stripped(firstValue(Local)) : Leaf;
}

/// True for what makes an object: new, make_shared(), emplace_back().
static bool makesObject(const Expr *Made, const Program &P) {
  if (isa<CXXNewExpr>(Made))
    return true;
  std::optional<Call> C = asCall(Made);
  if (!C || isa<CXXConstructExpr>(Made))
    return false;
  const FunctionRow *Row = P.model().row(*C);
  bool Opens = Row && Row->Means == Role::Configure &&
               Row->Object.What == Place::Result; // pool_new(f, 2)
  return Opens || isStdFunction(C->Callee, {"make_shared", "make_unique",
                                            "emplace_back", "emplace_front"});
}

bool yieldsNewObject(const Call &C, const Program &P) {
  const Body *Code = P.body(C.Callee);
  if (!Code || Code->returned().empty())
    return false;
  return llvm::all_of(Code->returned(), [&](const Expr *E) {
    SmallVector<const Expr *, 4> Given;
    leaves(E, Given);
    return llvm::all_of(Given, [&](const Expr *Leaf) {
      return makesObject(madeWith(Leaf, *Code, P), P);
    });
  });
}

SmallVector<const Expr *, 4> namedObjects(const VarDecl *Variable,
                                          const Body &In, const Program &P) {
  QualType Type = Variable->getType();
  bool Names =
      Type->isReferenceType() || Type->isPointerType() || isSharedPointer(Type);
  if (!Names || isa<ParmVarDecl>(Variable) || Variable->hasGlobalStorage() ||
      Variable->isCXXForRangeDecl() || P.owner(Variable) != &In)
    return {};
  SmallVector<const Expr *, 4> Found;
  values(Variable, In, Found);
  llvm::erase_if(Found, [&](const Expr *Leaf) {
    return isNullPointer(Leaf, P.context());
  });
  bool Few = llvm::all_of(Found, [&](const Expr *Leaf) {
    return isFixed(Leaf, P) || isLocalObject(Leaf, In, P);
  });
  return Few ? Found : SmallVector<const Expr *, 4>();
}

} // namespace fanout
