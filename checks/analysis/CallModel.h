// Calls as models see them: which row applies, and which expression is at a
// Place.

#ifndef FANOUT_CHECKS_ANALYSIS_CALLMODEL_H
#define FANOUT_CHECKS_ANALYSIS_CALLMODEL_H

#include "checks/Pch.h"
#include "checks/catalog/Catalog.h"

namespace fanout {

/// A call of a function, method, constructor or operator, in one form.
struct Call {
  const clang::Expr *Site = nullptr;
  const clang::FunctionDecl *Callee =
      nullptr;                         ///< null: called through a pointer
  const clang::Expr *Object = nullptr; ///< of a method or call operator
  llvm::SmallVector<const clang::Expr *, 4> Args;

  unsigned writtenArgs() const;
  const clang::Expr *arg(int Index) const; ///< null when there is none
  const clang::Expr *at(const Place &Where) const;
};

/// The call that a node of a kind that is one makes; see asCall().
std::optional<Call> madeBy(const clang::Expr *Node);

/// The call that `Node` is, if it is one.
inline std::optional<Call> asCall(const clang::Expr *Node) {
  if (!llvm::isa<clang::CallExpr, clang::CXXConstructExpr>(Node))
    return std::nullopt; // most are none: asked of every expression
  return madeBy(Node);
}

/// Strips what does not change which object an expression means: parentheses,
/// casts, temporaries, cleanups, copies and moves.
const clang::Expr *stripped(const clang::Expr *Node);

/// True for NULL, nullptr and 0 as a pointer.
bool isNullPointer(const clang::Expr *Node, const clang::ASTContext &Context);

/// True for memory from malloc() and its like, which holds nothing yet.
bool isAllocated(const clang::Expr *Node);

/// True if the class has members of these names: it is the library's and not
/// another one of its name.
bool declares(const clang::CXXRecordDecl *Record,
              const std::vector<std::string> &Members);

/// Looks calls and types up in the catalogue. One per translation unit: it
/// remembers the names of the declarations it has seen.
class CallModel {
public:
  CallModel(const Catalog &Models, const clang::ASTContext &Context)
      : Models(Models), Context(Context) {}

  const FunctionRow *row(const Call &C) const;
  const FunctionRow *row(const clang::Expr *Node) const;
  /// The row that would apply with these arguments; remembers nothing.
  const FunctionRow *rowWith(const Call &C) const;

  /// For a function that calls what it is given, such as std::invoke: the call
  /// that it makes. Otherwise the call itself.
  Call inner(const Call &C) const;

  /// The row of the type, of what it points to, or of one of its base classes.
  const TypeRow *type(clang::QualType Type) const;

  /// The first type row with `Starts` among the type and its template
  /// arguments: what a container holds.
  const TypeRow *element(clang::QualType Type) const;

  const std::string &name(const clang::NamedDecl *Decl) const;

  /// Rows with the name of a function, whatever their conditions; those with
  /// `*` only count where there is no other.
  struct Named {
    llvm::SmallVector<const FunctionRow *, 2> Exact, Patterns;
  };
  /// `Static` is the class of the object that a method is called on, if it is
  /// known: C::m is also the name of what C inherits.
  const Named &named(const clang::FunctionDecl *Callee,
                     const clang::CXXRecordDecl *Static) const;

  /// The class and all classes it is derived from.
  const llvm::SmallVector<const clang::CXXRecordDecl *, 4> &
  family(const clang::CXXRecordDecl *Record) const;

private:
  const FunctionRow *annotated(const clang::FunctionDecl *Callee) const;
  const FunctionRow *best(llvm::ArrayRef<const FunctionRow *> Rows,
                          const Call &C) const;
  bool applies(const FunctionRow &Row, const Call &C) const;
  bool isName(const FunctionRow &Row, const clang::FunctionDecl *Callee,
              const clang::CXXRecordDecl *Static) const;
  bool isCFunction(const clang::FunctionDecl *Function) const;
  bool holds(const Condition &If, const Call &C) const;
  const TypeRow *typeOf(const clang::CXXRecordDecl *Record) const;

  const Catalog &Models;
  const clang::ASTContext &Context;
  mutable llvm::DenseMap<const clang::NamedDecl *, std::string> Names;
  mutable llvm::DenseMap<const clang::CXXRecordDecl *,
                         llvm::SmallVector<const clang::CXXRecordDecl *, 4>>
      Families;
  mutable llvm::DenseMap<const clang::CXXRecordDecl *, const TypeRow *>
      TypeRows;
  /// Rows made of annotations; null: there is none.
  mutable llvm::DenseMap<const clang::FunctionDecl *,
                         std::unique_ptr<FunctionRow>>
      Annotated;
  mutable std::vector<std::unique_ptr<TypeRow>> AnnotatedTypes;
  mutable llvm::DenseMap<const clang::Expr *, const FunctionRow *> Rows;
  mutable std::map<
      std::pair<const clang::FunctionDecl *, const clang::CXXRecordDecl *>,
      Named>
      ByCallee;
};

/// True if a call that the row is about yields data from outside. Taking from
/// a queue may also release a slot of it.
inline bool isSource(const FunctionRow &Row) {
  return Row.Means == Role::Source ||
         (Row.Means == Role::Release && Row.Gives != Origin::Unknown);
}

} // namespace fanout

#endif
