#include "checks/analysis/IdleList.h"

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/SameConditions.h"

using namespace clang;

namespace fanout {
namespace {

bool isLibraryType(QualType Type, const ASTContext &Context) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType()) // list->empty()
    Type = Type->getPointeeType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  const SourceManager &Sources = Context.getSourceManager();
  SourceLocation Loc = Sources.getExpansionLoc(Record->getLocation());
  return Loc.isInvalid() || Sources.isInSystemHeader(Loc);
}

const Expr *objectOf(const Expr *Node) {
  if (const auto *Method = dyn_cast<CXXMemberCallExpr>(Node))
    return Method->getImplicitObjectArgument();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return Operator->getArg(0);
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Node))
    return Subscript->getBase();
  if (const auto *Unary = dyn_cast<UnaryOperator>(Node))
    return Unary->getSubExpr();
  return nullptr;
}

/// True for a variable that only names something else: a reference, an
/// iterator.
bool isName(const VarDecl *Variable) {
  QualType Type = Variable->getType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Type->isReferenceType() || Variable->isImplicit() ||
         (Record && Record->getIdentifier() &&
          Record->getName().contains("iterator"));
}

const ValueDecl *storedIn(const Expr *Node, unsigned Depth) {
  Node = Node ? stripped(Node) : nullptr;
  if (!Node || Depth > 12)
    return nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(Node)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (Field && isInStd(Field)) // it->second
      return storedIn(Member->getBase(), Depth + 1);
    return cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl());
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node)) {
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    if (Variable && Variable->hasGlobalStorage())
      return Variable->getCanonicalDecl();
    return Variable && isName(Variable)
               ? storedIn(Variable->getInit(), Depth + 1)
               : nullptr;
  }
  return storedIn(objectOf(Node), Depth + 1);
}

/// True unless the call takes this argument by value or to read it.
bool mayBeWritten(const Expr *Whole, const Stmt *Operand) {
  const auto *Call = dyn_cast<CallExpr>(Whole);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || isa<CXXOperatorCallExpr>(Call))
    return true;
  for (unsigned I = 0, N = std::min(Call->getNumArgs(), Callee->getNumParams());
       I < N; ++I)
    if (Call->getArg(I) == Operand) {
      QualType Type = Callee->getParamDecl(I)->getType();
      return Type->isPointerType() ||
             (Type->isReferenceType() &&
              !Type->getPointeeType().isConstQualified());
    }
  return true;
}

} // namespace

const ValueDecl *storedIn(const Expr *Node) { return storedIn(Node, 0); }

IdleLists::IdleLists(const Program &Source, const PoolCatalog &Models)
    : Source(Source), Models(Models) {
  for (const auto &In : Source.bodies())
    index(*In);
  std::set<const ValueDecl *> AllTaken, Seen;
  for (const auto &[In, ByList] : Taken)
    for (const auto &[List, Where] : ByList)
      AllTaken.insert(List);
  for (const auto &In : Source.bodies())
    if (auto Found = Put.find(In.get()); Found != Put.end())
      for (const auto &[List, Where] : Found->second)
        if (AllTaken.count(List) && Seen.insert(List).second)
          Lists.push_back(List);
  Takes = withCallees(Taken);
  Fills = withCallees(Put);
}

void IdleLists::index(const Body &In) {
  std::set<const ValueDecl *> Linked; // c->next = head
  for (const Expr *Node : In.expressions())
    if (const auto *Assign = dyn_cast<BinaryOperator>(Node))
      if (Assign->getOpcode() == BO_Assign && isLink(Assign->getLHS()))
        Linked.insert(storedIn(Assign->getRHS()));
  for (const Expr *Node : In.expressions()) {
    if (const auto *Method = dyn_cast<CXXMemberCallExpr>(Node))
      indexMethod(Method, In);
    else if (const auto *Assign = dyn_cast<BinaryOperator>(Node))
      indexAssignment(Assign, In, Linked);
    else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Node))
      indexSubscript(Element, In);
    if (std::optional<ListUse> Use = intrusiveUse(Node, In, Source))
      (Use->Takes ? Taken : Put)[&In][Use->List].push_back(Node);
    indexCounter(Node, In);
  }
}

void IdleLists::indexMethod(const CXXMemberCallExpr *Call, const Body &In) {
  const CXXMethodDecl *Method = Call->getMethodDecl();
  const Expr *Object = Call->getImplicitObjectArgument();
  if (!Method || !Method->getIdentifier() || !Object)
    return;
  bool Takes = Models.takes(Method->getName()),
       Puts = Models.puts(Method->getName());
  if ((!Takes && !Puts) || !isLibraryType(Object->getType(), Source.context()))
    return;
  const ValueDecl *List = storedIn(Object);
  if (!List)
    return;
  if (Takes)
    Taken[&In][List].push_back(Call);
  if (Puts)
    Put[&In][List].push_back(Call);
}

/// head = head->next takes, c->next = head; head = c puts.
void IdleLists::indexAssignment(const BinaryOperator *Assign, const Body &In,
                                const std::set<const ValueDecl *> &Linked) {
  if (Assign->getOpcode() != BO_Assign || isLink(Assign->getLHS()) ||
      !Assign->getLHS()->getType()->isPointerType())
    return;
  const ValueDecl *Head = storedIn(Assign->getLHS());
  if (!Head || !isa<MemberExpr, DeclRefExpr>(stripped(Assign->getLHS())))
    return;
  if (isLink(Assign->getRHS())) {
    Taken[&In][Head].push_back(Assign);
    return;
  }
  if (Linked.count(Head))
    Put[&In][Head].push_back(Assign);
}

/// stack[--n] takes, stack[n++] = c puts.
void IdleLists::indexSubscript(const ArraySubscriptExpr *Element,
                               const Body &In) {
  const auto *Step = dyn_cast<UnaryOperator>(stripped(Element->getIdx()));
  const ValueDecl *List = Step && Step->isIncrementDecrementOp()
                              ? storedIn(Element->getBase())
                              : nullptr;
  if (!List)
    return;
  (Step->isDecrementOp() ? Taken : Put)[&In][List].push_back(Element);
}

void IdleLists::indexCounter(const Expr *Node, const Body &In) {
  int Step = 0;
  if (const Expr *Counter = changedCounter(Node, Step))
    if (const ValueDecl *Decl = readDecl(Counter))
      (Step > 0 ? Up : Down)[&In][Decl].push_back(Node);
}

bool IdleLists::isCount(const ValueDecl *Counter, const ValueDecl *List) const {
  auto Together = [&](const std::map<const Body *, Uses> &Where,
                      const std::map<const Body *, Uses> &Changes,
                      bool Decides) {
    return llvm::any_of(Changes, [&](const auto &Entry) {
      const Body &In = *Entry.first;
      return llvm::any_of(uses(Changes, In, Counter), [&](const Expr *Change) {
        return llvm::any_of(uses(Where, In, List), [&](const Expr *Use) {
          return areTogether(Use, Change, In, Decides);
        });
      });
    });
  };
  return Counter && Together(Taken, Down, false) && Together(Put, Up, true);
}

IdleLists::Effects
IdleLists::withCallees(const std::map<const Body *, Uses> &Own) const {
  Effects All;
  std::vector<std::pair<const Body *, const ValueDecl *>> Work;
  for (const auto &[In, ByList] : Own)
    for (const auto &[List, Where] : ByList)
      if (All[In].insert(List).second)
        Work.push_back({In, List});
  while (!Work.empty()) {
    auto [In, List] = Work.back();
    Work.pop_back();
    for (const CallSite &Call : Source.callers(In->function()))
      if (All[Call.In].insert(List).second)
        Work.push_back({Call.In, List});
  }
  return All;
}

bool IdleLists::takes(const Body &In, const ValueDecl *List) const {
  auto Found = Takes.find(&In);
  return Found != Takes.end() && Found->second.count(List);
}

bool IdleLists::fills(const Body &In, const ValueDecl *List) const {
  auto Found = Fills.find(&In);
  return Found != Fills.end() && Found->second.count(List);
}

ArrayRef<const Expr *>
IdleLists::uses(const std::map<const Body *, Uses> &Where, const Body &In,
                const ValueDecl *List) {
  auto Found = Where.find(&In);
  if (Found == Where.end() || !Found->second.count(List))
    return {};
  return Found->second.at(List);
}

bool IdleLists::isSize(const Expr *Node, const ValueDecl *List) const {
  int Step = 0;
  if (const Expr *Counter =
          changedCounter(stripped(Node), Step)) // n.fetch_add(1) < cap
    return isCount(readDecl(Counter), List);
  const auto *Call = dyn_cast<CXXMemberCallExpr>(stripped(Node));
  if (!Call || isCount(readDecl(Node), List)) // n, n.load()
    return isCount(readDecl(Node), List);
  return Call->getMethodDecl() && Call->getMethodDecl()->getIdentifier() &&
         Models.counts(Call->getMethodDecl()->getName()) &&
         storedIn(Call->getImplicitObjectArgument()) == List;
}

bool IdleLists::mentions(const Stmt *Node, const ValueDecl *List,
                         SmallVectorImpl<const VarDecl *> &Locals) const {
  if (!Node)
    return false;
  if (const auto *Expression = dyn_cast<Expr>(Node)) {
    if (isa<MemberExpr, DeclRefExpr>(Expression) &&
        (storedIn(Expression) == List || isCount(readDecl(Expression), List)))
      return true;
    if (std::optional<Call> C = asCall(Expression))
      if (const Body *Callee = Source.body(C->Callee);
          Callee && takes(*Callee, List))
        return true;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Expression))
      if (const auto *Local = dyn_cast<VarDecl>(Ref->getDecl());
          Local && Local->isLocalVarDecl())
        Locals.push_back(Local);
  }
  return llvm::any_of(Node->children(), [&](const Stmt *Child) {
    return mentions(Child, List, Locals);
  });
}

bool IdleLists::comesFrom(const Expr *Node, const Body &In,
                          const ValueDecl *List) const {
  SmallVector<const VarDecl *, 4> Locals, Ignored;
  if (mentions(Node, List, Locals))
    return true;
  for (const VarDecl *Local : Locals) {
    if (mentions(Local->getInit(), List, Ignored))
      return true;
    for (const DeclRefExpr *Ref : In.references(Local)) {
      // c = list.back(), list.try_pop(c), take(&c)
      const Stmt *Child = Ref, *Up = In.parent(Ref);
      while (Up && isa<CastExpr, ParenExpr, UnaryOperator>(Up))
        Up = In.parent(Child = Up);
      const auto *Whole = dyn_cast_or_null<Expr>(Up);
      if (Whole && isa<BinaryOperator, CallExpr>(Whole) &&
          mayBeWritten(Whole, Child) && mentions(Whole, List, Ignored))
        return true;
    }
  }
  return false;
}

} // namespace fanout
