#!/bin/sh
# The two roles and the database, made once by the image of PostgreSQL.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="$OWNER_PASSWORD" -v server="$SERVER_PASSWORD" <<'SQL'
create role svend_owner login password :'owner';
create role svend_server login password :'server';
create database svend owner svend_owner;
SQL
