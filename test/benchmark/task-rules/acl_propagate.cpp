// rule: fanout-connection-per-task
// differs: which database handle a node of the tree uses
// A: reported | each node runs in its own task and opens a session for itself
// B: silent | the session of the root is handed down and locked
// packages: libmariadb
#include <mysql.h>

#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

struct Folder {
  long id = 0;
  std::vector<std::unique_ptr<Folder>> children;
};

class Session {
public:
  Session() : db_(mysql_init(nullptr)) {
    if (!mysql_real_connect(db_, "acl-db", "acl", nullptr, "files", 0, nullptr, 0)) {
      mysql_close(db_);
      throw std::runtime_error("acl-db is not reachable");
    }
  }
  ~Session() { mysql_close(db_); }
  Session(const Session &) = delete;

  void grant(long folder, long group) {
    const std::string sql = "REPLACE INTO acl VALUES (" + std::to_string(folder) + "," + std::to_string(group) + ")";
    std::lock_guard lock(mutex_);
    if (mysql_real_query(db_, sql.data(), sql.size()) != 0)
      throw std::runtime_error(mysql_error(db_));
  }

private:
  MYSQL *db_;
  std::mutex mutex_;
};

static void propagate(const Folder &folder, long group, Session &parent) {
#ifdef TWIN
  Session &session = parent;
#else
  (void)parent;
  Session session;
#endif
  session.grant(folder.id, group);
  std::vector<std::future<void>> below;
  for (const auto &child : folder.children)
    below.push_back(std::async(std::launch::async, [&child, group, &session] { propagate(*child, group, session); }));
  for (auto &b : below)
    b.get();
}

void grantRecursively(const Folder &root, long group) {
  Session session;
  propagate(root, group, session);
}
