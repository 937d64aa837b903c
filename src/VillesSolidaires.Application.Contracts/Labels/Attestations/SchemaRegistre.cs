namespace VillesSolidaires.Labels;

/// <summary>Schéma JSON (2020-12) du registre en données ouvertes.</summary>
public static class SchemaRegistre
{
    public const string Texte = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Villes labellisées Ville conviviale – Ville solidaire",
          "description": "Communes dont le label est valable au jour de la lecture. Le CSV porte les mêmes champs, en minuscules séparées par des tirets bas.",
          "type": "object",
          "required": ["schema", "titre", "licence", "adresseLicence", "misAJourLe", "villes"],
          "properties": {
            "schema": { "type": "string", "format": "uri", "description": "Adresse de ce schéma." },
            "titre": { "type": "string" },
            "licence": { "type": "string", "description": "Licence de réutilisation." },
            "adresseLicence": { "type": "string", "format": "uri" },
            "misAJourLe": { "type": "string", "format": "date", "description": "Jour de la lecture, à Paris." },
            "villes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["codeInsee", "commune", "codeDepartement", "departement", "codeRegion", "region", "niveau", "numero", "valableDu", "valableJusquau", "attestation"],
                "properties": {
                  "codeInsee": { "type": "string", "pattern": "^[0-9][0-9AB][0-9]{3}$", "description": "Code INSEE de la commune." },
                  "commune": { "type": "string" },
                  "codeDepartement": { "type": "string", "pattern": "^[0-9][0-9AB][0-9]?$" },
                  "departement": { "type": "string" },
                  "codeRegion": { "type": "string" },
                  "region": { "type": "string" },
                  "niveau": { "type": "integer", "minimum": 1, "maximum": 3 },
                  "numero": { "type": "string", "pattern": "^VC-[0-9]{4}-[0-9]{4,6}$", "description": "Numéro de l’attestation." },
                  "valableDu": { "type": "string", "format": "date" },
                  "valableJusquau": { "type": "string", "format": "date", "description": "Dernier jour de validité, compris." },
                  "longitude": { "type": ["number", "null"], "description": "Degrés décimaux WGS 84 ; nulle si on ne la connaît pas. Source : GeoNames, CC BY 4.0." },
                  "latitude": { "type": ["number", "null"], "description": "Degrés décimaux WGS 84 ; nulle si on ne la connaît pas. Source : GeoNames, CC BY 4.0." },
                  "attestation": { "type": "string", "format": "uri", "description": "Page publique qui vérifie l’attestation." }
                }
              }
            }
          }
        }
        """;
}
