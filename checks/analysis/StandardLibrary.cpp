#include "checks/analysis/StandardLibrary.h"

#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {

bool isInStd(const Decl *D) {
  return D &&
         D->getDeclContext()->getEnclosingNamespaceContext()->isStdNamespace();
}

bool isStdFunction(const FunctionDecl *Function, ArrayRef<StringRef> Names) {
  return Function && Function->getIdentifier() && isInStd(Function) &&
         llvm::is_contained(Names, Function->getName());
}

static bool isNullopt(QualType Type) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class && Class->isInStdNamespace() && Class->getIdentifier() &&
         Class->getName() == "nullopt_t";
}

bool isNothing(const Expr *Value, ASTContext &Context) {
  Value = stripped(Value);
  const auto *List = dyn_cast<InitListExpr>(Value);
  if (List && List->isSemanticForm() && List->getSyntacticForm())
    List = List->getSyntacticForm();
  const auto *Made = dyn_cast<CXXConstructExpr>(Value);
  bool OfNullopt =
      Made && Made->getNumArgs() == 1 && isNullopt(Made->getArg(0)->getType());
  return (List && List->getNumInits() == 0) ||
         (Made && Made->getNumArgs() == 0) || OfNullopt ||
         isNullopt(Value->getType()) || isNullPointer(Value, Context);
}

const Expr *askedOwner(const Expr *Node) {
  const auto *Asks = dyn_cast<CXXMemberCallExpr>(Node);
  const CXXMethodDecl *Method = Asks ? Asks->getMethodDecl() : nullptr;
  if (!Method || Asks->getNumArgs() != 0 ||
      !Method->getReturnType()->isBooleanType())
    return nullptr;
  bool Leads = // boost::scoped_ptr, too
      isInStd(Method) ||
      llvm::any_of(Method->getParent()->methods(), [](const auto *Other) {
        return Other->getOverloadedOperator() == OO_Arrow;
      });
  bool Tells = (isa<CXXConversionDecl>(Method) && Leads) ||
               isStdFunction(Method, {"has_value"});
  return Tells ? stripped(Asks->getImplicitObjectArgument()) : nullptr;
}

bool isSharedPointer(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName() == "shared_ptr";
}

bool isSizeMethod(const FunctionDecl *Callee) {
  static const llvm::StringRef Names[] = {"size", "length", "count", "ssize",
                                          "Size"};
  return Callee && Callee->getIdentifier() &&
         llvm::is_contained(Names, Callee->getName());
}

bool isTime(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  const auto *Chrono =
      Record ? dyn_cast<NamespaceDecl>(
                   Record->getDeclContext()->getEnclosingNamespaceContext())
             : nullptr;
  return isInStd(Chrono) && Record->getIdentifier() &&
         (Record->getName() == "time_point" || Record->getName() == "duration");
}

} // namespace fanout
