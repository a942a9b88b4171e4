// rule: fanout-connection-per-task
// differs: where the task's mongo client comes from
// A: reported | mongoc_client_new_from_uri in a std::async task per document
// B: silent | mongoc_client_pool_pop on a pool of at most twenty, which waits
// packages: libmongoc-1.0
#include <mongoc/mongoc.h>

#include <future>
#include <string>
#include <vector>

class DocumentStore {
public:
  explicit DocumentStore(const char *Uri) : Uri(mongoc_uri_new(Uri)), Pool(mongoc_client_pool_new(this->Uri)) {
    mongoc_client_pool_max_size(Pool, 20);
  }
  DocumentStore(const DocumentStore &) = delete;
  ~DocumentStore() {
    mongoc_client_pool_destroy(Pool);
    mongoc_uri_destroy(Uri);
  }

  size_t merge(const std::vector<std::string> &Documents);

private:
  bool mergeOne(const std::string &Json);

  mongoc_uri_t *Uri;
  mongoc_client_pool_t *Pool;
};

bool DocumentStore::mergeOne(const std::string &Json) {
  bson_error_t Error;
  bson_t *Doc = bson_new_from_json(reinterpret_cast<const uint8_t *>(Json.data()), Json.size(), &Error);
  if (!Doc)
    return false;
#ifdef TWIN
  mongoc_client_t *Client = mongoc_client_pool_pop(Pool);
#else
  mongoc_client_t *Client = mongoc_client_new_from_uri(Uri);
#endif
  mongoc_collection_t *Where = mongoc_client_get_collection(Client, "catalog", "items");
  bool Ok = mongoc_collection_insert_one(Where, Doc, nullptr, nullptr, &Error);
  mongoc_collection_destroy(Where);
#ifdef TWIN
  mongoc_client_pool_push(Pool, Client);
#else
  mongoc_client_destroy(Client);
#endif
  bson_destroy(Doc);
  return Ok;
}

size_t DocumentStore::merge(const std::vector<std::string> &Documents) {
  std::vector<std::future<bool>> Pending;
  for (const std::string &D : Documents)
    Pending.push_back(std::async(std::launch::async, [this, &D] { return mergeOne(D); }));
  size_t Merged = 0;
  for (auto &P : Pending)
    Merged += P.get();
  return Merged;
}
