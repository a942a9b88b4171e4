// REQUIRES: json-headers
// RUN: %row_check json %s -- -std=c++17 -fdelayed-template-parsing -I/usr/include/jsoncpp
#include <json/json.h>
#include <nlohmann/json.hpp>
#include <rapidjson/document.h>

extern nlohmann::json Modern;                                    //= input
static_assert(sizeof(rapidjson::Document) > 0); // only a complete type has bases
extern rapidjson::Document Rapid;                                //= input
extern rapidjson::GenericArray<true, rapidjson::Value> Array;    //= input
extern rapidjson::GenericObject<true, rapidjson::Value> Object;  //= input
extern Json::Value Cpp;                                          //= input
extern Json::Reader Reader;
