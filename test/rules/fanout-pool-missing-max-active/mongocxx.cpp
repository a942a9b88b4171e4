// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/mongocxx

#include <mongocxx/pool.hpp>

#include <string>

mongocxx::pool Bounded{mongocxx::uri{"mongodb://db/?maxPoolSize=50"}};
mongocxx::pool Default;

mongocxx::pool Unlimited{mongocxx::uri{"mongodb://db/?maxPoolSize=4294967295"}};
// CHECK-MESSAGES: :[[@LINE-1]]:40: warning: maxPoolSize = 4294967295 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]

void configured(const std::string &Host, int Size) {
  std::string Text = "mongodb://" + Host + "/?maxPoolSize=" + std::to_string(Size);
  mongocxx::pool Pool{mongocxx::uri{Text}};
}
