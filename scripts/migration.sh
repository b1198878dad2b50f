#!/usr/bin/env bash
# Writes the step that brings the tables of the workspace from the last migration to the model, for both databases.
#   scripts/migration.sh NAME      one word with a capital, for instance Accounts
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:?"Usage: scripts/migration.sh NAME"}
project=src/Evenhand.Store/Evenhand.Store.csproj
time=$(date -u +%Y%m%d%H%M00)

dotnet build "$project" --configuration Release -v quiet
for database in Sqlite Postgres; do
    folder=src/Evenhand.Store/Migrations/$database
    dotnet ef migrations add "$name" --project "$project" --context "${database}Workspace" --output-dir "Migrations/$database" \
        --namespace "Evenhand.Store.Migrations.$database" --configuration Release --no-build
    # The tool puts the first picture of the model where the namespace says, begins files with a byte order mark, and takes another second for each.
    if [ -d src/Evenhand.Store/Evenhand ]; then
        mv "src/Evenhand.Store/Evenhand/Store/Migrations/$database/"* "$folder/"
        rm -r src/Evenhand.Store/Evenhand
    fi
    made=$(basename "$(ls "$folder"/*_"$name".cs)" "_$name.cs")
    if [ "$made" != "$time" ]; then
        mv "$folder/${made}_$name.cs" "$folder/${time}_$name.cs"
        mv "$folder/${made}_$name.Designer.cs" "$folder/${time}_$name.Designer.cs"
    fi
    sed -i "s/${made}_$name/${time}_$name/" "$folder/${time}_$name.Designer.cs"
    sed -i '1s/^\xEF\xBB\xBF//' "$folder"/*.cs
done
dotnet csharpier format src/Evenhand.Store/Migrations
