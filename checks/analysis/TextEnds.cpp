#include "checks/analysis/TextEnds.h"

#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {

static const VarDecl *variable(const Expr *Node) {
  const auto *Ref = Node ? dyn_cast<DeclRefExpr>(stripped(Node)) : nullptr;
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

/// The first operand of a chain of `<<`.
static const Expr *streamOf(const Expr *Node) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(stripped(Node));
  while (Operator && Operator->getOperator() == OO_LessLess) {
    Node = Operator->getArg(0);
    Operator = dyn_cast<CXXOperatorCallExpr>(stripped(Node));
  }
  return Node;
}

/// What `Node` writes at the end of the variable, or null: the format of
/// snprintf, the right side of += and <<, the argument of append and strcat.
static const Expr *written(const Expr *Node, const VarDecl *Into) {
  std::optional<Call> C = asCall(Node);
  if (!C || !C->Callee)
    return nullptr;
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
  if (Operator && Operator->getNumArgs() == 2) {
    OverloadedOperatorKind Kind = Operator->getOperator();
    const Expr *Left =
        Kind == OO_LessLess ? streamOf(Node) : Operator->getArg(0);
    bool Writes =
        Kind == OO_PlusEqual || Kind == OO_LessLess || Kind == OO_Equal;
    return Writes && variable(Left) == Into ? Operator->getArg(1) : nullptr;
  }
  if (C->Object)
    return variable(C->Object) == Into && !C->Args.empty() &&
                   C->Callee->getIdentifier() &&
                   C->Callee->getName() == "append"
               ? C->Args[0]
               : nullptr;
  if (C->Args.empty() || variable(C->Args[0]) != Into)
    return nullptr;
  if (const auto *Format = C->Callee->getAttr<FormatAttr>())
    return C->arg(Format->getFormatIdx() - 1);
  return C->Args.size() == 2 && C->Callee->getBuiltinID() ? C->Args[1]
                                                          : nullptr;
}

/// The last expression in the function that writes into the variable.
static const Expr *lastWritten(const VarDecl *Into, const FunctionDecl *In) {
  const Expr *Last = nullptr;
  SmallVector<const Stmt *, 32> Stack{In->getBody()};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node)
      continue;
    const auto *Value = dyn_cast<Expr>(Node);
    if (const Expr *Written = Value ? written(Value, Into) : nullptr) {
      Last = Written;
      continue; // a chain of << has the last operand outermost
    }
    SmallVector<const Stmt *, 8> Children(Node->children());
    Stack.append(Children.rbegin(), Children.rend());
  }
  return Last;
}

static bool endsWith(const Expr *Node, StringRef End, unsigned Depth) {
  Node = Node ? stripped(Node) : nullptr;
  if (!Node || Depth > 6)
    return false;
  if (const auto *Literal = dyn_cast<StringLiteral>(Node))
    return Literal->getCharByteWidth() == 1 &&
           Literal->getString().rtrim().ends_with(End);
  if (const VarDecl *Text = variable(Node)) {
    const auto *Function = dyn_cast<FunctionDecl>(Text->getDeclContext());
    const Expr *Last =
        Function && Function->hasBody() ? lastWritten(Text, Function) : nullptr;
    return endsWith(Last ? Last : Text->getAnyInitializer(), End, Depth + 1);
  }
  std::optional<Call> C = asCall(Node);
  if (!C)
    return false;
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
  if (Operator && Operator->getOperator() == OO_Plus)
    return endsWith(Operator->getArg(1), End, Depth + 1);
  if (C->Object && C->Args.empty()) // c_str(), data(), str()
    return endsWith(C->Object, End, Depth + 1);
  bool Made = isa<CXXConstructExpr>(Node) ||
              (C->Callee && C->Callee->isInStdNamespace()); // std::format
  return Made && !C->Args.empty() && endsWith(C->Args[0], End, Depth + 1);
}

bool textEndsWith(const Expr *Node, StringRef End) {
  return endsWith(Node, End, 0);
}

} // namespace fanout
