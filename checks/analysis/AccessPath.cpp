#include "checks/analysis/AccessPath.h"

#include "checks/analysis/CallModel.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Getters.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {
namespace {

constexpr unsigned MaxDepth = 40;

AccessPath resolve(const Expr *Node, unsigned Depth);
AccessPath ofOwnGetter(const CXXMemberCallExpr *Call, unsigned Depth);

AccessPath step(AccessPath Base, const Twine &Step) {
  if (Base)
    Base.Steps += Step.str();
  return Base;
}

/// What a variable that is only another name stands for.
AccessPath alias(const VarDecl *Variable, unsigned Depth) {
  const Expr *Init = firstValue(Variable);
  if (Variable->isCXXForRangeDecl()) {
    // the initialiser is *__begin, whose initialiser leads to the range
    return Init ? resolve(Init, Depth) : AccessPath{};
  }
  if (!Init)
    return {};
  QualType Type = Variable->getType();
  bool Named = Variable->isImplicit() || Type->isReferenceType() ||
               Variable->isInitCapture();
  if (Named)
    return resolve(Init, Depth);
  if (Type->isPointerType()) // T *p = &x, p = items.data()
    return resolve(Init, Depth);
  if (isSharedPointer(Type)) { // auto slots = slots_;
    AccessPath Shared = resolve(Init, Depth);
    return isa_and_nonnull<FieldDecl>(Shared.Root) ? Shared : AccessPath{};
  }
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  bool Iterator = Record && Record->getIdentifier() &&
                  (Record->getName().contains("iterator") ||
                   Record->getName() == "reference_wrapper");
  const auto *Start = dyn_cast<CXXMemberCallExpr>(stripped(Init));
  bool Found = Start && Start->getNumArgs() == 1 && Start->getMethodDecl() &&
               Start->getMethodDecl()->getIdentifier() &&
               Start->getMethodDecl()->getName() == "find";
  if (Iterator && Start && (Start->getNumArgs() == 0 || Found))
    return resolve(Init, Depth);
  return {};
}

AccessPath ofVariable(const ValueDecl *Decl, unsigned Depth) {
  if (const auto *Binding = dyn_cast<BindingDecl>(Decl)) {
    if (const Expr *Bound = Binding->getBinding())
      if (AccessPath Path = resolve(Bound, Depth))
        return Path;
    return step(
        ofVariable(cast<ValueDecl>(Binding->getDecomposedDecl()), Depth + 1),
        "." + Decl->getNameAsString());
  }
  if (const auto *Variable = dyn_cast<VarDecl>(Decl);
      Variable && Depth < MaxDepth)
    if (AccessPath Path = alias(Variable, Depth + 1))
      return Path;
  return {cast<ValueDecl>(Decl->getCanonicalDecl()), ""};
}

bool isOneOf(StringRef Name, std::initializer_list<StringRef> Names) {
  return llvm::is_contained(Names, Name);
}

/// Calls that give an element of their object.
bool givesElement(StringRef Name) {
  return isOneOf(Name, {"at", "front", "back", "begin", "end", "cbegin", "cend",
                        "rbegin", "rend", "top", "constBegin", "constEnd"});
}

/// Calls that give their object under another type.
bool givesSame(StringRef Name) {
  return isOneOf(Name, {"get", "value", "data", "c_str", "load", "size",
                        "length", "count", "ssize", "lock"});
}

unsigned writtenArgs(const CallExpr *Call) {
  return llvm::count_if(Call->arguments(), [](const Expr *Arg) {
    return !isa<CXXDefaultArgExpr>(Arg);
  });
}

AccessPath ofMethod(const CXXMemberCallExpr *Call, unsigned Depth) {
  if (AccessPath Member = ofOwnGetter(Call, Depth))
    return Member;
  AccessPath Base = resolve(Call->getImplicitObjectArgument(), Depth);
  const CXXMethodDecl *Method = Call->getMethodDecl();
  if (!Base || !Method)
    return {};
  if (isa<CXXConversionDecl>(Method))
    return Base;
  if (!Method->getIdentifier())
    return {};
  StringRef Name = Method->getName();
  unsigned Args = writtenArgs(Call);
  if (givesElement(Name) || (Name == "find" && Args == 1))
    return step(Base, "[]");
  if (givesSame(Name) && (Args == 0 || Name == "load")) // load(order)
    return Base;
  if (isOneOf(Name, {"fetch_add", "fetch_sub", "exchange", "test_and_set"}))
    return Base;
  if (Args == 0 &&
      isOneOf(Name, {"first", "last", "head", "constFirst", "constLast"}))
    return step(Base, "[]");
  if (Args == 0)
    return step(Base, "." + Name);
  if (Args == 1) // repeated(i), a keyed getter
    return step(Base, "." + Name + "[]");
  return {};
}

AccessPath ofOperator(const CXXOperatorCallExpr *Call, unsigned Depth) {
  switch (Call->getOperator()) {
  case OO_Subscript: {
    return step(resolve(Call->getArg(0), Depth), "[]");
  }
  case OO_Star:
  case OO_Arrow: {
    // an iterator already carries "[]"; a smart pointer means its object
    return resolve(Call->getArg(0), Depth);
  }
  case OO_Plus:
  case OO_PlusPlus:
  case OO_Equal:
    return resolve(Call->getArg(0), Depth);
  default:
    return {};
  }
}

/// `({ int t; __atomic_load(&live, &t, order); t; })`: what is loaded.
const Expr *loadedBy(const StmtExpr *Statements) {
  const CompoundStmt *Block = Statements->getSubStmt();
  const auto *Value =
      Block->body_empty() ? nullptr : dyn_cast<Expr>(Block->body_back());
  const auto *Read = Value ? dyn_cast<DeclRefExpr>(stripped(Value)) : nullptr;
  for (const Stmt *Each : Block->body()) {
    const auto *Atomic = dyn_cast<AtomicExpr>(Each);
    if (!Read || !Atomic || Atomic->getOp() != AtomicExpr::AO__atomic_load)
      continue;
    const auto *Into = dyn_cast<UnaryOperator>(stripped(Atomic->getVal1()));
    const auto *Target =
        Into ? dyn_cast<DeclRefExpr>(stripped(Into->getSubExpr())) : nullptr;
    if (Target && Target->getDecl() == Read->getDecl())
      return Atomic->getPtr();
  }
  return nullptr;
}

/// `Gate &gate() { static Gate only(16); return only; }`: always one object.
AccessPath ofSingleton(const CallExpr *Call) {
  const Expr *Given = objectReturned(Call->getDirectCallee());
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Given);
  const auto *Only = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Only && Only->isStaticLocal() ? ofVariable(Only, 0) : AccessPath{};
}

/// `Gate &gate() { return gate_; }`, asked by another method of the object.
AccessPath ofOwnGetter(const CXXMemberCallExpr *Call, unsigned Depth) {
  const CXXMethodDecl *Method = Call->getMethodDecl();
  bool Own = Method && !Method->isVirtual() &&
             isa<CXXThisExpr>(stripped(Call->getImplicitObjectArgument()));
  return Own ? resolve(memberReturned(Method), Depth) : AccessPath{};
}

AccessPath resolve(const Expr *Node, unsigned Depth) {
  if (!Node || Depth > MaxDepth)
    return {};
  Node = stripped(Node);
  ++Depth;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
    return ofVariable(Ref->getDecl(), Depth);
  if (const auto *Member = dyn_cast<MemberExpr>(Node)) {
    if (isa<CXXThisExpr>(stripped(Member->getBase())))
      return {cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl()), ""};
    return step(resolve(Member->getBase(), Depth),
                "." + Member->getMemberDecl()->getNameAsString());
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Node))
    return step(resolve(Subscript->getBase(), Depth), "[]");
  if (const auto *Unary = dyn_cast<UnaryOperator>(Node))
    return resolve(Unary->getSubExpr(), Depth);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    if (Binary->isAssignmentOp() || Binary->getOpcode() == BO_Add)
      return resolve(Binary->getLHS(), Depth);
    return {};
  }
  if (const auto *Method = dyn_cast<CXXMemberCallExpr>(Node))
    return ofMethod(Method, Depth);
  if (const auto *Atomic = dyn_cast<AtomicExpr>(Node)) // atomic_load(&live)
    return resolve(Atomic->getPtr(), Depth);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return ofOperator(Operator, Depth);
  if (const auto *Plain = dyn_cast<CallExpr>(Node)) {
    const FunctionDecl *Callee = Plain->getDirectCallee();
    if (Callee && Plain->getNumArgs() >= 1 && Callee->isInStdNamespace() &&
        Callee->getIdentifier()) {
      StringRef Name = Callee->getName();
      if (Name == "ref" || Name == "cref" || Name == "size" ||
          Name == "ssize" || Name == "data" || Name == "get" ||
          Name == "get_if")
        return resolve(Plain->getArg(0), Depth);
      if (Name == "begin" || Name == "end" || Name == "cbegin" ||
          Name == "cend" || Name == "next")
        return step(resolve(Plain->getArg(0), Depth), "[]");
    }
    return ofSingleton(Plain);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Node);
      Construct && Construct->getNumArgs() >= 1 &&
      isa<CXXConstructExpr>(Node)) {
    const CXXRecordDecl *Record = Construct->getConstructor()->getParent();
    if (Record->isInStdNamespace() && Record->getName() == "reference_wrapper")
      return resolve(Construct->getArg(0), Depth);
  }
  if (const auto *Statements = dyn_cast<StmtExpr>(Node))
    return resolve(loadedBy(Statements), Depth);
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(Node))
    return resolve(Opaque->getSourceExpr(), Depth);
  return {};
}

} // namespace

AccessPath accessPath(const Expr *Node) { return resolve(Node, 0); }

AccessPath elementIn(const VarDecl *Local) {
  const Expr *Init = firstValue(Local) ? stripped(firstValue(Local)) : nullptr;
  if (const auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init))
    Init = Made->getNumArgs() == 1 ? Made->getArg(0) : nullptr;
  AccessPath From = Init ? accessPath(Init) : AccessPath{};
  return From.Steps.empty() ? AccessPath{} : From;
}

const FieldDecl *fieldOf(const Expr *Node) {
  const auto *Member = Node ? dyn_cast<MemberExpr>(stripped(Node)) : nullptr;
  return Member
             ? dyn_cast<FieldDecl>(Member->getMemberDecl()->getCanonicalDecl())
             : nullptr;
}

} // namespace fanout
