// All functions of a translation unit that are the user's own, and who calls
// them.

#ifndef FANOUT_CHECKS_ANALYSIS_PROGRAM_H
#define FANOUT_CHECKS_ANALYSIS_PROGRAM_H

#include "checks/Analyzer.h"
#include "checks/analysis/Body.h"
#include "checks/analysis/CallModel.h"

namespace fanout {

struct CallSite {
  const Body *In = nullptr;
  const clang::Expr *Site = nullptr;

  /// What the call passes for a parameter of the function it calls, or null.
  const clang::Expr *argument(const clang::ParmVarDecl *Parameter) const;
};

struct KnownSizes;

class Program {
public:
  Program(clang::ASTContext &Context, const Catalog &Models,
          const AnalyzerOptions &Options);
  ~Program();

  clang::ASTContext &context() const { return Context; }
  const CallModel &model() const { return Model; }

  /// Bodies in source order.
  llvm::ArrayRef<std::unique_ptr<Body>> bodies() const { return Bodies; }

  /// Functions and classes with attributes, outside the system headers.
  llvm::ArrayRef<const clang::Decl *> annotated() const { return Annotated; }

  /// The body of a function defined outside the system headers, or null.
  const Body *body(const clang::FunctionDecl *Function) const;

  /// The body in which the lambda with this call operator is written, or null.
  const Body *enclosing(const Body &LambdaBody) const;
  /// That lambda, or null.
  const clang::LambdaExpr *lambda(const Body &LambdaBody) const;

  /// Every direct call of the function in this translation unit.
  llvm::ArrayRef<CallSite> callers(const clang::FunctionDecl *Function) const;

  /// The bodies that name this member, of whatever object.
  llvm::ArrayRef<const Body *> users(const clang::FieldDecl *Field) const;

  /// True if no other translation unit can call the function.
  bool isInternal(const clang::FunctionDecl *Function) const;

  /// True if no other file can name the class.
  bool isPrivateToFile(const clang::TagDecl *Class) const;

  /// The body that holds the declaration of this local variable or parameter.
  const Body *owner(const clang::ValueDecl *Variable) const;

  /// The code behind an expression used as a callable: a lambda, a function, a
  /// functor, std::bind of one, a coroutine call. Null if it is not seen.
  const Body *callable(const clang::Expr *Node) const;

  /// All of them, where a call chooses one: the overloads of a functor, the
  /// instances of a generic lambda, the entries of a table of functions.
  llvm::SmallVector<const Body *, 2> callables(const clang::Expr *Node) const;

  /// The one function that a call of this virtual method can mean, or null: no
  /// other file can derive from its class.
  const Body *onlyOverrider(const clang::CXXMethodDecl *Method) const;

  /// What the virtual method is for a local object or a member whose class is
  /// seen where it is made, or null.
  const Body *overriderFor(const clang::Expr *Object,
                           const clang::CXXMethodDecl *Method) const;

  /// What all questions about sizes share, to be answered once.
  KnownSizes &knownSizes() const { return *Sizes; }

private:
  void indexCalls();
  void addOperators(const clang::CXXRecordDecl *Record, unsigned Depth,
                    llvm::SmallVectorImpl<const Body *> &Out) const;
  const clang::Expr *onlyGiven(const clang::Expr *Value) const;
  const clang::CXXRecordDecl *classMade(const clang::Expr *Value,
                                        unsigned Depth) const;
  /// What the program gives to the member, besides nothing.
  llvm::SmallVector<const clang::Expr *, 2>
  storesOf(const clang::FieldDecl *Field) const;
  const clang::Expr *onlyValue(const clang::VarDecl *Variable) const;
  const Body *callableOnce(const clang::Expr *Node, unsigned Depth) const;
  const Body *callableMember(const clang::MemberExpr *Member,
                             unsigned Depth) const;
  const Body *storedIn(const clang::FieldDecl *Field, unsigned Depth) const;
  const clang::Expr *tableOf(const clang::Expr *Base) const;

  clang::ASTContext &Context;
  CallModel Model;
  std::vector<std::unique_ptr<Body>> Bodies;
  std::vector<const clang::Decl *> Annotated;
  llvm::DenseMap<const clang::FunctionDecl *, const Body *> ByFunction;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::pair<const Body *, const clang::LambdaExpr *>>
      WrittenIn;
  llvm::DenseMap<const clang::FunctionDecl *, std::vector<CallSite>> Callers;
  llvm::DenseMap<const clang::FieldDecl *, std::vector<const Body *>>
      FieldUsers;
  llvm::DenseSet<const clang::FunctionDecl *> Referenced; ///< not only called
  const std::unique_ptr<KnownSizes> Sizes;
};

/// True if the method overrides the other one, directly or not.
bool overrides(const clang::CXXMethodDecl *Method,
               const clang::CXXMethodDecl *Base);

} // namespace fanout

#endif
