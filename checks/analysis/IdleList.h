// Idle lists of pools written in the code itself: containers, linked lists and
// stacks that functions take elements from and put elements in.

#ifndef FANOUT_CHECKS_ANALYSIS_IDLELIST_H
#define FANOUT_CHECKS_ANALYSIS_IDLELIST_H

#include "checks/analysis/IntrusiveList.h"
#include "checks/analysis/Program.h"
#include "checks/catalog/PoolCatalog.h"

namespace fanout {

class IdleLists {
public:
  IdleLists(const Program &Source, const PoolCatalog &Models);

  /// Every list that some function takes from and some function puts in, in
  /// source order.
  llvm::ArrayRef<const clang::ValueDecl *> lists() const { return Lists; }

  /// True if running `In` may take an element from the list, or put one in.
  bool takes(const Body &In, const clang::ValueDecl *List) const;
  bool fills(const Body &In, const clang::ValueDecl *List) const;
  /// The expressions of `In` itself that put an element in, or take one out.
  llvm::ArrayRef<const clang::Expr *> puts(const Body &In,
                                           const clang::ValueDecl *List) const {
    return uses(Put, In, List);
  }
  llvm::ArrayRef<const clang::Expr *>
  takings(const Body &In, const clang::ValueDecl *List) const {
    return uses(Taken, In, List);
  }
  /// True if `Node` is the number of elements: list.size(), or a counter that
  /// goes down where an element is taken and up where one is put.
  bool isSize(const clang::Expr *Node, const clang::ValueDecl *List) const;
  bool isCount(const clang::ValueDecl *Counter,
               const clang::ValueDecl *List) const;
  /// True if the value of `Node` depends on the list: it names the list, a call
  /// that takes from it, or a local variable that one of these was assigned to.
  bool comesFrom(const clang::Expr *Node, const Body &In,
                 const clang::ValueDecl *List) const;

private:
  using Uses = std::map<const clang::ValueDecl *,
                        llvm::SmallVector<const clang::Expr *, 2>>;

  static llvm::ArrayRef<const clang::Expr *>
  uses(const std::map<const Body *, Uses> &Where, const Body &In,
       const clang::ValueDecl *List);
  void index(const Body &In);
  void indexMethod(const clang::CXXMemberCallExpr *Call, const Body &In);
  void indexAssignment(const clang::BinaryOperator *Assign, const Body &In,
                       const std::set<const clang::ValueDecl *> &Linked);
  void indexSubscript(const clang::ArraySubscriptExpr *Element, const Body &In);
  void indexCounter(const clang::Expr *Node, const Body &In);
  /// What each body does to which lists, its callees included.
  using Effects = std::map<const Body *, std::set<const clang::ValueDecl *>>;
  Effects withCallees(const std::map<const Body *, Uses> &Own) const;
  bool mentions(const clang::Stmt *Node, const clang::ValueDecl *List,
                llvm::SmallVectorImpl<const clang::VarDecl *> &Locals) const;

  const Program &Source;
  const PoolCatalog &Models;
  std::map<const Body *, Uses> Taken, Put;
  std::map<const Body *, Uses> Up, Down; ///< changes of counters
  Effects Takes, Fills;
  std::vector<const clang::ValueDecl *> Lists;
};

} // namespace fanout

#endif
