using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Colonnes de l'export des organisations. Les contacts n'en sont pas : ils restent sur la fiche.</summary>
internal static class ExportOrganisations
{
    public static readonly TableColumns<OrganisationDto> Colonnes = new TableColumns<OrganisationDto>()
        .Text("Nom", o => o.Nom, 44)
        .Text("Type", o => o.Type.Libelle(), 20)
        .Code("SIREN", o => o.Siren, 12)
        .Code("SIRET du siège", o => o.Siret, 18)
        .Code("RNA", o => o.Rna, 14)
        .Code("Code INSEE", o => o.CommuneCode, 12)
        .Text("Commune", o => o.CommuneNom, 28)
        .Code("Code du département", o => o.DepartementCode, 20)
        .Text("Département", o => o.DepartementNom, 24)
        .Integer("Contacts", o => o.NombreContacts);
}
